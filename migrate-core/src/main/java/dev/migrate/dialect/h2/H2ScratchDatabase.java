package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrate.dialect.ScratchDatabase;

/**
 * A database in memory that only its connection knows, which reads SQL and names as the
 * original does.
 *
 * @param connection the connection to it
 */
record H2ScratchDatabase(Connection connection) implements ScratchDatabase {

	private static final String SETTINGS = """
			SELECT CURRENT_SCHEMA, LISTAGG(';' || setting_name || '=' || setting_value, '')
			FROM information_schema.settings
			WHERE setting_name IN ('MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS',
				'DEFAULT_NULL_ORDERING')""";

	static H2ScratchDatabase open(Connection original) throws SQLException {
		try (Statement statement = original.createStatement(); ResultSet row = statement.executeQuery(SETTINGS)) {
			row.next();
			H2ScratchDatabase scratch = new H2ScratchDatabase(
					DriverManager.getConnection("jdbc:h2:mem:" + row.getString(2)));
			scratch.use(row.getString(1));
			return scratch;
		}
	}

	private void use(String schema) throws SQLException {
		String quoted = '"' + schema.replace("\"", "\"\"") + '"';
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("CREATE SCHEMA IF NOT EXISTS " + quoted);
			statement.execute("SET SCHEMA " + quoted);
		}
		catch (SQLException ex) {
			close();
			throw ex;
		}
	}

	@Override
	public boolean standsAlone() {
		return true;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
