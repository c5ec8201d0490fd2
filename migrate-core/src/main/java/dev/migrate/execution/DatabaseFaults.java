package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.Dialect;
import dev.migrate.version.VersionStore;
import dev.migrate.version.VersionTables;

/** Says in our words what a database refuses us. */
final class DatabaseFaults {

	private final Dialects dialects;

	private final VersionTables tables;

	private final boolean begun;

	/**
	 * Speak for a run.
	 * @param begun whether it has committed anything
	 */
	DatabaseFaults(Dialects dialects, VersionTables tables, boolean begun) {
		this.dialects = dialects;
		this.tables = tables;
		this.begun = begun;
	}

	RuntimeException translated(SQLException ex, Connection connection) {
		try {
			Dialect dialect = this.dialects.of(connection);
			return switch (dialect.faultOf(ex)) {
				case NO_PRIVILEGE -> missingPrivilege(dialect, connection, ex);
				case MISSING_SCHEMA -> new MissingSchemaException(this.tables.schema());
				case CONNECTION_LOST -> new DatabaseUnavailableException(ex, this.begun);
				case READ_ONLY -> new ReadOnlyDatabaseException(ex);
				default -> new BookkeepingException(this.tables.shownVersionTable(), ex);
			};
		}
		catch (SQLException unanswered) {
			ex.addSuppressed(unanswered);
			return new DatabaseUnavailableException(ex, this.begun);
		}
	}

	private RuntimeException missingPrivilege(Dialect dialect, Connection connection, SQLException ex)
			throws SQLException {
		String user = connection.getMetaData().getUserName();
		String schema = this.tables.schema();
		return new MissingPrivilegeException(user, schema.isEmpty() ? "(the default one)" : schema,
				new VersionStore(dialect, this.tables).grants(connection, schema, user), ex);
	}

}
