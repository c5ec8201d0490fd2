package dev.migrate.cli.command;

/** What a command tells the shell. */
public enum ExitCode {

	/** Done. */
	DONE(0),

	/** Refused, or tried and failed; the database is as the message says. */
	FAILED(1),

	/** Not understood; nothing was done. */
	USAGE(2),

	/** Looked, and found something that is not as it should be. */
	DIFFERENT(3),

	/** Another instance holds the lock; nothing was done. */
	LOCKED(4),

	/** The database can't be reached; nothing was done. */
	UNREACHABLE(5),

	/**
	 * Others are in the way: they kept a revision from locks of the application's tables,
	 * and it was rolled back, or they use what a contract revision takes away.
	 */
	BLOCKED(6);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	/** Return the number. */
	public int code() {
		return this.code;
	}

}
