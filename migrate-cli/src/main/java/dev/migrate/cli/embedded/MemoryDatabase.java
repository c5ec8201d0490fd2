package dev.migrate.cli.embedded;

import javax.sql.DataSource;

/**
 * A database in the memory of this process.
 *
 * @param dataSource a data source for it
 */
record MemoryDatabase(DataSource dataSource) implements EmbeddedDatabase {

	@Override
	public void close() {
		// It is gone with its last connection.
	}

}
