package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;

/**
 * The client of SQLite; where it is missing, a connection that reads scripts as it does.
 *
 * @param file the database
 * @param dataSource connections to it
 */
public record SqliteShell(Path file, DataSource dataSource) {

	/**
	 * Run a script, which ends at its first failure.
	 * @throws SQLException with what the client says of it
	 */
	public void run(String script) throws SQLException {
		try {
			Process process = new ProcessBuilder("sqlite3", this.file.toString()).redirectErrorStream(true).start();
			process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new SQLException(output);
			}
		}
		catch (IOException ex) {
			replay(script);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	private void replay(String script) throws SQLException {
		String sql = script.replaceAll("(?m)^\\.bail on$", "");
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			for (ScriptStatement each : new StatementSplitter(SqlFlavor.SQLITE).split(sql, "script")) {
				statement.execute(each.sql());
			}
		}
	}

}
