package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** How a database is looked at, and where changes are tried without touching it. */
public interface Inspection {

	/** Return what reads its catalog. */
	SchemaReader reader();

	/**
	 * Return what the database knows of columns that are not written alike.
	 * @param connection whom to ask
	 */
	ColumnComparison columns(Connection connection);

	/**
	 * Open an empty database of the same kind and version, in which nothing stays.
	 * @param connection a connection to the database, which is not used for anything else
	 * before the scratch database is closed
	 */
	ScratchDatabase scratch(Connection connection) throws SQLException;

	/**
	 * Return how an empty database comes to be beside another, and goes.
	 * @param url the JDBC URL of the other
	 * @param name what it is called
	 */
	NeighbourDatabase neighbour(String url, String name);

	/** Return whether an enumeration is a type of its own there. */
	default boolean hasEnumTypes() {
		return false;
	}

	/** Return whether a sequence gets another name as a table does. */
	default boolean renamesSequences() {
		return false;
	}

	/**
	 * Return whether a statement in a scratch database could reach another database of
	 * the server, if it names one.
	 */
	default boolean reachesOthers() {
		return false;
	}

}
