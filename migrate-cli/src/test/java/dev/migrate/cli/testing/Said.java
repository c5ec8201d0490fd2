package dev.migrate.cli.testing;

import java.util.regex.Pattern;

import dev.migrate.cli.command.ExitCode;

/**
 * What a command said.
 *
 * @param code how it ended
 * @param out standard output
 * @param err standard error
 */
public record Said(ExitCode code, String out, String err) {

	private static final Pattern TIME = Pattern.compile("\\d+ ms|\\d+\\.\\d s|(?<=\"durationMillis\":)\\d+");

	private static final Pattern RUN = Pattern.compile("(?<=\"runId\":\")[-0-9a-f]{36}");

	/** Return the same with every time as {@code T} and every run as {@code R}. */
	public Said timeless() {
		return new Said(this.code, timeless(this.out), timeless(this.err));
	}

	private static String timeless(String text) {
		return RUN.matcher(TIME.matcher(text).replaceAll("T")).replaceAll("R");
	}

}
