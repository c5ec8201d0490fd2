package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.migrate.MigrateOptions;

/** A database for one recorded case, empty at first. */
interface ConformanceDatabase extends EmptyDatabase {

	/** Return the name of its dialect. */
	String dialect();

	/** Return the queries for a snapshot of its catalog. */
	default String catalogQueries(RecordedFiles files) {
		return files.catalogQueries(dialect());
	}

	/**
	 * Return the sections of a case that this server answers otherwise than the recorded
	 * one.
	 */
	default List<String> incomparable(String recordedCase) {
		return List.of();
	}

	/** Return how the recorded types are said here. */
	NeutralTypes types();

	/** Return the options that a migration of this database needs. */
	MigrateOptions.Builder options();

	/** Return a recorded text with what is particular to this database in it. */
	default String text(String recorded) {
		return recorded;
	}

	/** Make room for our own tables, unless they go where everything else is. */
	default void prepareBookkeeping(Connection connection) throws SQLException {
	}

	/** Take our own tables away, so that a snapshot does not see them. */
	void dropBookkeeping(Connection connection) throws SQLException;

	/** Return which rows of a snapshot are about our own tables. */
	Predicate<Map<String, String>> bookkeeping();

	/** Run a script with the database's own client. */
	void replay(String script) throws SQLException;

	/** Prepare a connection for a snapshot, if need be. */
	default void beforeSnapshot(Connection connection) throws SQLException {
	}

	/** Undo what {@link #beforeSnapshot} did. */
	default void afterSnapshot(Connection connection) throws SQLException {
	}

	/** Prepare a connection for statements of an application, if need be. */
	default void beforeProbes(Connection connection) throws SQLException {
	}

	/** Return the class of a failure, as the recordings call it. */
	String failureClass(SQLException failure);

}
