package dev.migrate.cli.run;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as it is typed. */
final class TimeConverter implements ITypeConverter<Duration> {

	private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

	@Override
	public Duration convert(String text) {
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			throw new TypeConversionException("'%s' is no time; write it as 500ms, 30s, 5m or 1h".formatted(text));
		}
		long number = Long.parseLong(time.group(1));
		return switch (time.group(2)) {
			case "ms" -> Duration.ofMillis(number);
			case "s" -> Duration.ofSeconds(number);
			case "m" -> Duration.ofMinutes(number);
			default -> Duration.ofHours(number);
		};
	}

}
