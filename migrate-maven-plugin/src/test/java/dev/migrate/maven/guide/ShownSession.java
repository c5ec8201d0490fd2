package dev.migrate.maven.guide;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session at a terminal as the guide shows it: command lines that begin with
 * {@code $ }, and what they print, where an ellipsis stands for whatever is of no
 * interest.
 *
 * @param text its lines
 */
record ShownSession(String text) {

	/** What a command line begins with. */
	static final String PROMPT = "$ ";

	private static final String OMITTED = "…";

	private static final String FIRST_REVISION = "3f9c21d0a7b4";

	List<String> commands() {
		return this.text.lines()
			.filter((line) -> line.startsWith(PROMPT))
			.map((line) -> line.substring(PROMPT.length()))
			.toList();
	}

	void verify(String terminal) {
		if (!isShownBy(terminal)) {
			assertThat(normalized(terminal)).isEqualTo(normalized(this.text));
		}
	}

	boolean isShownBy(String terminal) {
		String pattern = Arrays.stream(normalized(this.text).split(OMITTED, -1))
			.map(Pattern::quote)
			.collect(Collectors.joining(".*"));
		return Pattern.compile(pattern, Pattern.DOTALL).matcher(normalized(terminal)).matches();
	}

	private static String normalized(String text) {
		return text.replaceAll("\u001B\\[[0-9;]*m", "")
			.replaceAll("\\b(?!" + FIRST_REVISION + ")[0-9a-f]{12}(?=\\b|_)", "<id>")
			.replaceAll("\\b\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "<time>")
			.replaceAll("\\b\\d+ ms\\b", "<duration>")
			.replaceAll("\\b\\d+(\\.\\d+)?(?= seconds|\\))", "<duration>")
			.strip();
	}

}
