package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;

/** A database for one recorded case, empty at first. */
interface ConformanceDatabase extends AutoCloseable {

	/** Return connections to it. */
	DataSource dataSource();

	/** Return how the recorded types are said here. */
	NeutralTypes types();

	/** Keep our own tables where the snapshot does not see them. */
	MigrateOptions.Builder options();

	/** Return an SQL text with the name of this database in it. */
	String text(String recorded);

	/** Prepare a connection for a snapshot. */
	void beforeSnapshot(Connection connection) throws SQLException;

	/** Return the class of a failure, as the recordings call it. */
	String failureClass(SQLException failure);

	/** Return statements that take our own tables away before the snapshot. */
	List<String> withoutBookkeeping();

	@Override
	void close();

}
