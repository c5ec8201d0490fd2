package dev.migrate.hibernate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.SequenceOptions;

/** Reads how something counts, as SQL says it. */
final class SequenceText {

	private static final Pattern OPTION = Pattern.compile(
			"(?:(start|increment|minvalue|maxvalue|cache)(?: with| by)? (-?\\d+))|\\b(nocache|no cycle|nocycle|cycle)\\b");

	private SequenceText() {
	}

	static SequenceOptions options(String sql) {
		SequenceOptions options = SequenceOptions.DEFAULT;
		Matcher option = OPTION.matcher(sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
		while (option.find()) {
			options = (option.group(3) != null) ? with(options, option.group(3))
					: with(options, option.group(1), Long.parseLong(option.group(2)));
		}
		return options;
	}

	// MariaDB says that it keeps no numbers ready by a cache of none.
	private static SequenceOptions with(SequenceOptions options, String word) {
		return switch (word) {
			case "cycle" -> options.cycle();
			case "nocache" -> options.cache(0);
			default -> options;
		};
	}

	private static SequenceOptions with(SequenceOptions options, String key, long number) {
		return switch (key) {
			case "start" -> options.start(number);
			case "increment" -> options.increment(number);
			case "minvalue" -> options.minValue(number);
			case "maxvalue" -> options.maxValue(number);
			default -> options.cache(number);
		};
	}

}
