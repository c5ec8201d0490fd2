package dev.migrate.autoconfigure.startup;

/** What a start of the application does to its database. */
public enum MigrationMode {

	/** Apply what is pending before anything uses the database. */
	STARTUP,

	/**
	 * Let the application start, and apply what is pending meanwhile; it takes no
	 * requests until that is done.
	 */
	BACKGROUND,

	/** Change nothing, and refuse to start while anything but contracts is pending. */
	VALIDATE,

	/** Apply and check nothing. */
	OFF

}
