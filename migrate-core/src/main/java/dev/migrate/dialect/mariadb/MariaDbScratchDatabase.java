package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.ScratchDatabaseRefusedException;

/**
 * A database of its own on the same server, which the connection uses for a while.
 *
 * @param connection the connection
 * @param name what it is called, in quotes
 * @param before the database that the connection used before
 */
record MariaDbScratchDatabase(Connection connection, String name, String before) implements ScratchDatabase {

	private static final String PREFIX = "migrate_scratch_";

	private static final String SETTINGS = """
			SELECT CONCAT(' CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name)
			FROM information_schema.schemata WHERE schema_name = DATABASE()""";

	private static final int ACCESS_DENIED = 1044;

	static MariaDbScratchDatabase open(Connection connection, MariaDbWords words) throws SQLException {
		String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
		try (Statement statement = connection.createStatement()) {
			MariaDbScratchDatabase scratch = new MariaDbScratchDatabase(connection, words.quote(name),
					text(statement, "SELECT DATABASE()"));
			statement.execute("CREATE DATABASE " + scratch.name + text(statement, SETTINGS));
			scratch.use(name);
			return scratch;
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == ACCESS_DENIED) {
				throw refused(connection, words, ex);
			}
			throw ex;
		}
	}

	private static ScratchDatabaseRefusedException refused(Connection connection, MariaDbWords words,
			SQLException cause) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			String user = text(statement, "SELECT CURRENT_USER()");
			String grant = "GRANT ALL ON %s.* TO %s;".formatted(words.quote(PREFIX.replace("_", "\\_") + "%"),
					words.account(user));
			return new ScratchDatabaseRefusedException(user, grant, cause);
		}
	}

	private static String text(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			String text = row.next() ? row.getString(1) : null;
			return (text != null) ? text : "";
		}
	}

	private void use(String database) throws SQLException {
		try {
			this.connection.setCatalog(database);
		}
		catch (SQLException ex) {
			close();
			throw ex;
		}
	}

	@Override
	public void close() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + this.name);
		}
		finally {
			if (!this.before.isEmpty()) {
				this.connection.setCatalog(this.before);
			}
		}
	}

}
