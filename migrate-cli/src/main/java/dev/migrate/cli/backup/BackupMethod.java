package dev.migrate.cli.backup;

import java.nio.file.Path;

/** How databases of one kind are written to a file and read from it. */
interface BackupMethod {

	/** Return whether it is for the databases of a URL. */
	boolean suits(JdbcUrl url);

	/** Return what its files end in. */
	String suffix();

	/** Return a name for the database, as a part of the name of a file. */
	String databaseName(DatabaseAccess database);

	/** Write everything to a file that is there and empty. */
	void dump(DatabaseAccess database, Path file);

	/**
	 * Read a file as far as it tells that it is whole.
	 * @throws BackupException if it is not
	 */
	void verify(Path file);

	/** Return whether there is nothing in a database. */
	boolean isEmpty(DatabaseAccess database);

	/**
	 * Bring back what a file holds.
	 * @param clean whether what is in the database is dropped first
	 */
	void restore(DatabaseAccess database, Path file, boolean clean);

}
