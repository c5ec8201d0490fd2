package dev.migrate.dialect.mariadb;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.ScratchDatabaseRefusedException;
import dev.migrate.dialect.SchemaReader;

/**
 * A database of its own on the same server, which the connection uses for a while, and
 * others that stand for others. The names of all of them begin alike.
 *
 * @param connection the connection
 * @param words writes SQL
 * @param name what it is called
 * @param before the database that the connection used before
 */
record MariaDbScratchDatabase(Connection connection, MariaDbWords words, String name,
		String before) implements ScratchDatabase {

	private static final String SETTINGS = """
			SELECT CONCAT(' CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name)
			FROM information_schema.schemata WHERE schema_name = ?""";

	private static final int ACCESS_DENIED = 1044;

	private static final int LONGEST_NAME = 64;

	static MariaDbScratchDatabase open(Connection connection, MariaDbWords words) throws SQLException {
		String name = PREFIX + UUID.randomUUID().toString().substring(0, 8);
		try (Statement statement = connection.createStatement()) {
			MariaDbScratchDatabase scratch = new MariaDbScratchDatabase(connection, words, name,
					text(statement, "SELECT DATABASE()"));
			statement.execute("CREATE DATABASE " + words.quote(name) + scratch.settings(scratch.before));
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
			return text(row);
		}
	}

	private static String text(ResultSet row) throws SQLException {
		String text = row.next() ? row.getString(1) : null;
		return (text != null) ? text : "";
	}

	private String settings(String database) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(SETTINGS)) {
			statement.setString(1, database);
			try (ResultSet row = statement.executeQuery()) {
				return text(row);
			}
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
	public String schema(String other) {
		String name = this.name + "_" + other;
		return (name.length() <= LONGEST_NAME) ? name : this.name + "_"
				+ UUID.nameUUIDFromBytes(other.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
	}

	@Override
	public void resemble(String other) throws SQLException {
		String settings = settings(other);
		if (!settings.isEmpty()) {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute("ALTER DATABASE " + this.words.quote(schema(other)) + settings);
			}
		}
	}

	@Override
	public boolean standsAlone() {
		return true;
	}

	@Override
	public void close() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			String checks = text(statement, "SELECT @@SESSION.foreign_key_checks");
			statement.execute("SET SESSION foreign_key_checks = 0");
			try {
				drop(statement);
			}
			finally {
				statement.execute("SET SESSION foreign_key_checks = " + checks);
			}
		}
		finally {
			if (!this.before.isEmpty()) {
				this.connection.setCatalog(this.before);
			}
		}
	}

	// They may refer to each other in circles.
	private void drop(Statement statement) throws SQLException {
		List<String> names = SchemaReader.names(this.connection,
				"SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%s%%'"
					.formatted(this.name.replace("_", "\\_")));
		for (String name : names) {
			statement.execute("DROP DATABASE IF EXISTS " + this.words.quote(name));
		}
	}

}
