package dev.migrate.demo.alembic;

import java.util.List;

/** Where we differ from Alembic on purpose; the guide of the commands says so. */
enum Decision {

	/**
	 * Alembic shows lines that don't depend on each other in an order that it does not
	 * promise; ours is always the same.
	 */
	ORDER("") {

		@Override
		List<String> in(List<String> lines) {
			return lines.stream().sorted().toList();
		}

	},

	/** A revision is a file of another kind, and a path is as short as its location. */
	PATH("Path: .*"),

	/** A database has a JDBC URL. */
	URL("Current revision\\(s\\) for .*:"),

	/**
	 * A run ends with a line that says from where to where it led, and how long it took.
	 */
	SUMMARY(".* -> .*: \\d+ steps? in .*"),

	/**
	 * An error is no answer, so that it goes to standard error, and it says what to do
	 * about it. Alembic ends with 255 or 1; here the exit code tells what kind it is.
	 */
	ERROR("FAILED: .*");

	private final String different;

	Decision(String different) {
		this.different = different;
	}

	/** Return the lines as they would be if both had decided the same. */
	List<String> in(List<String> lines) {
		return lines.stream().filter((line) -> !line.matches(this.different)).toList();
	}

}
