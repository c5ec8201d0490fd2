package dev.migrate.conformance;

import javax.sql.DataSource;

/** A database that is empty at first, and gone when it is closed. */
interface EmptyDatabase extends AutoCloseable {

	/** Return connections to it. */
	DataSource dataSource();

	@Override
	void close();

}
