package dev.migrate.demo.alembic;

import java.util.List;

/** Where we differ from Alembic on purpose; the guide of the commands says so. */
enum Decision {

	/**
	 * Branches and rows are a set in Alembic, which shows them in an order that differs
	 * from call to call; ours is always the same.
	 */
	ORDER_OF_SETS(true, ""),

	/**
	 * Where the graph leaves a choice, one line is followed here as far as it goes before
	 * the next; Alembic goes from one to another.
	 */
	ORDER_OF_LINES(true, ""),

	/** A revision is a file of another kind, and a path is as short as its location. */
	PATH(false, "Path: .*"),

	/** A database has a JDBC URL. */
	URL(false, "Current revision\\(s\\) for .*:"),

	/**
	 * A run ends with a line that says from where to where it led, and how long it took.
	 */
	SUMMARY(false, ".* -> .*: \\d+ steps? in .*"),

	/**
	 * An error is no answer, so that it goes to standard error, and it says what to do
	 * about it. Alembic ends with 255 or 1; here the exit code tells what kind it is.
	 */
	ERROR(false, "FAILED: .*");

	private final boolean sorted;

	private final String different;

	Decision(boolean sorted, String different) {
		this.sorted = sorted;
		this.different = different;
	}

	/** Return the lines as they would be if both had decided the same. */
	List<String> in(List<String> lines) {
		return this.sorted ? lines.stream().sorted().toList()
				: lines.stream().filter((line) -> !line.matches(this.different)).toList();
	}

}
