package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;

/**
 * PostgreSQL's own client; where it is not installed, statements are sent as it would
 * send them.
 *
 * @param database the database it connects to
 */
public record Psql(PostgresServer.Database database) {

	private static final Pattern STATE = Pattern.compile("(?:ERROR|FATAL): +(\\w{5}): ");

	/**
	 * Run a script as somebody would who pastes it: the client goes on after an error.
	 * @throws SQLException with the first error
	 */
	public void run(String script) throws SQLException {
		if (!InstalledPrograms.have("psql")) {
			send(script);
			return;
		}
		String errors = errors(script);
		Matcher first = STATE.matcher(errors);
		if (first.find()) {
			throw new SQLException(errors, first.group(1));
		}
	}

	private void send(String script) throws SQLException {
		SQLException first = null;
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (ScriptStatement part : new StatementSplitter(SqlFlavor.POSTGRESQL).split(script, "the script")) {
				try {
					statement.execute(part.sql());
				}
				catch (SQLException ex) {
					first = (first != null) ? first : ex;
				}
			}
		}
		if (first != null) {
			throw first;
		}
	}

	private String errors(String script) {
		try {
			Path file = Files.createTempFile("script", ".sql");
			Files.writeString(file, script);
			Process process = new ProcessBuilder("psql", "-X", "-q", "-v", "VERBOSITY=verbose", "-h", "localhost", "-p",
					String.valueOf(this.database.port()), "-U", "postgres", "-d", this.database.name(), "-f",
					file.toString())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
			int exit = process.waitFor();
			Files.delete(file);
			if (exit != 0) {
				throw new AssertionError("psql ended with " + exit + ": " + errors);
			}
			return errors;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
