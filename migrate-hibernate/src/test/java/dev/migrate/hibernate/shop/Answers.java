package dev.migrate.hibernate.shop;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an author does with a revision that has questions: the values are said, and the
 * questions taken away.
 *
 * @param values the values, in the order in which they are asked for
 */
record Answers(List<String> values) {

	private static final Pattern PLACE = Pattern.compile("/\\* value \\*/");

	String inSql(String source) {
		return said(source.replaceAll("(?m)^-- migrate:decide:.*\\R", ""), (value) -> value);
	}

	String inJava(String source) {
		return said(source.replaceAll("(?s)op\\.decide\\(.*?\"\\);\\R", ""), (value) -> value.replace("\"", "\\\""));
	}

	private String said(String source, UnaryOperator<String> quoted) {
		Matcher place = PLACE.matcher(source);
		StringBuilder answered = new StringBuilder();
		int count = 0;
		while (place.find()) {
			assertThat(this.values).as("answers for %s", source).hasSizeGreaterThan(count);
			place.appendReplacement(answered, Matcher.quoteReplacement(quoted.apply(this.values.get(count))));
			count++;
		}
		assertThat(this.values).as("questions of %s", source).hasSize(count);
		return place.appendTail(answered).toString();
	}

}
