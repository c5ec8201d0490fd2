package dev.migrate.cli.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** SQLite's own backup, page by page, which the driver offers as a statement. */
final class SqliteBackup implements BackupMethod {

	private static final String PREFIX = "jdbc:sqlite:";

	@Override
	public boolean suits(JdbcUrl url) {
		return url.beginsWith(PREFIX);
	}

	@Override
	public String suffix() {
		return "db";
	}

	@Override
	public String databaseName(DatabaseAccess database) {
		String location = database.url()
			.text()
			.substring(PREFIX.length())
			.replaceFirst("^file:", "")
			.replaceFirst("\\?.*", "");
		String name = Optional.ofNullable(Path.of(location.replace(":memory:", "")).getFileName())
			.map(Path::toString)
			.orElse("");
		return name.replaceFirst("\\.[^.]*$", "");
	}

	@Override
	public void dump(DatabaseAccess database, Path file) {
		database.execute("backup to " + quoted(file));
	}

	private static String quoted(Path file) {
		return '"' + file.toString() + '"';
	}

	@Override
	public void verify(Path file) {
		try (Connection connection = DriverManager.getConnection(PREFIX + file);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
			String answer = result.next() ? result.getString(1) : "nothing";
			if (!"ok".equals(answer)) {
				throw new BackupException.Unreadable(file, answer, null);
			}
		}
		catch (SQLException ex) {
			throw new BackupException.Unreadable(file, String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public boolean isEmpty(DatabaseAccess database) {
		return database.value("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
			.equals("0");
	}

	// Whatever was there is written over, page by page.
	@Override
	public void restore(DatabaseAccess database, Path file, boolean clean) {
		database.execute("restore from " + quoted(file));
	}

}
