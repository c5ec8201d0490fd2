package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.version.VersionTables;

/** Reads from a database with one connection in autocommit mode, and changes nothing. */
public final class DatabaseReader {

	private final Connections connections;

	private final Dialects dialects;

	private final VersionTables tables;

	public DatabaseReader(DataSource dataSource, Dialects dialects, VersionTables tables) {
		this.connections = new Connections(dataSource);
		this.dialects = dialects;
		this.tables = tables;
	}

	/** Read something. */
	public <T> T read(Reading<T> reading) {
		Connection connection = this.connections.open();
		boolean autoCommit = true;
		try {
			autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(true);
			return reading.from(connection, this.dialects.of(connection));
		}
		catch (SQLException ex) {
			throw new DatabaseFaults(this.dialects, this.tables, false).translated(ex, connection);
		}
		finally {
			this.connections.giveBack(connection, autoCommit);
		}
	}

	/**
	 * What is read.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	public interface Reading<T> {

		/** Read it. */
		T from(Connection connection, Dialect dialect) throws SQLException;

	}

}
