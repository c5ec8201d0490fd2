package dev.migrate.cli.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** H2's script of a whole database. */
final class H2Backup implements BackupMethod {

	private static final String PREFIX = "jdbc:h2:";

	// A server would write to its own disk.
	@Override
	public boolean suits(JdbcUrl url) {
		return url.beginsWith(PREFIX) && !url.beginsWith(PREFIX + "tcp:", PREFIX + "ssl:");
	}

	@Override
	public String suffix() {
		return "sql";
	}

	@Override
	public String databaseName(DatabaseAccess database) {
		String location = database.url().text().substring(PREFIX.length()).replaceFirst(";.*", "");
		return location.replaceFirst(".*[/:]", "");
	}

	@Override
	public void dump(DatabaseAccess database, Path file) {
		database.execute("SCRIPT TO " + literal(file));
	}

	private static String literal(Path file) {
		return "'" + file.toString().replace("'", "''") + "'";
	}

	@Override
	public void verify(Path file) {
		try (Connection connection = DriverManager.getConnection(PREFIX + "mem:");
				Statement statement = connection.createStatement()) {
			statement.execute("RUNSCRIPT FROM " + literal(file));
		}
		catch (SQLException ex) {
			throw new BackupException.Unreadable(file, String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public boolean isEmpty(DatabaseAccess database) {
		return database
			.value("SELECT count(*) FROM information_schema.tables WHERE table_schema <> 'INFORMATION_SCHEMA'")
			.equals("0");
	}

	@Override
	public void restore(DatabaseAccess database, Path file, boolean clean) {
		if (clean) {
			database.execute("DROP ALL OBJECTS");
		}
		database.execute("RUNSCRIPT FROM " + literal(file));
	}

}
