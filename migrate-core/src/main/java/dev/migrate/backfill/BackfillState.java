package dev.migrate.backfill;

/** What is to be done about a backfill. */
public enum BackfillState {

	/** Its next batch is to be done. */
	RUNNING,

	/** The end of the table is reached; it is to be seen whether rows are left. */
	CLOSING,

	/** Somebody has asked to stop for a while. */
	PAUSED,

	/** No row is left. */
	DONE,

	/** It can't go on before somebody has looked at its error. */
	FAILED;

	/** Return whether there is work that may be done now. */
	public boolean isOpen() {
		return this == RUNNING || this == CLOSING;
	}

}
