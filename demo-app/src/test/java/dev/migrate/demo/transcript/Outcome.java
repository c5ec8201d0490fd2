package dev.migrate.demo.transcript;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a command line came to.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Outcome(int code, String out, String err) {

	/**
	 * Return its lines in a transcript: standard error, standard output, the exit code.
	 */
	List<String> lines() {
		Stream<String> exit = (this.code == 0) ? Stream.empty() : Stream.of("? " + this.code);
		return Stream.of(visible(this.err).map((line) -> line.isEmpty() ? "!" : "! " + line), visible(this.out), exit)
			.flatMap((lines) -> lines)
			.toList();
	}

	// A terminal ends its lines with both; what else controls it is shown as cat -v does.
	private static Stream<String> visible(String text) {
		return text.replace("\r\n", "\n").replace("\r", "^M").replace("\u001b", "^[").lines();
	}

}
