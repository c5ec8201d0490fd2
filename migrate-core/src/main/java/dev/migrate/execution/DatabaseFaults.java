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

	DatabaseFaults(Dialects dialects, VersionTables tables) {
		this.dialects = dialects;
		this.tables = tables;
	}

	RuntimeException translated(SQLException ex, Connection connection) {
		try {
			Dialect dialect = this.dialects.of(connection);
			return switch (dialect.faultOf(ex)) {
				case NO_PRIVILEGE -> missingPrivilege(dialect, connection, ex);
				case MISSING_SCHEMA -> new MissingSchemaException(this.tables.schema());
				case CONNECTION_LOST -> new DatabaseUnavailableException(ex);
				case READ_ONLY -> new ReadOnlyDatabaseException(ex);
				default -> new BookkeepingException(this.tables.shownVersionTable(), ex);
			};
		}
		catch (SQLException unanswered) {
			ex.addSuppressed(unanswered);
			return new DatabaseUnavailableException(ex);
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
