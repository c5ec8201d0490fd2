package dev.migrate.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.testing.PostgresServer;

/**
 * PostgreSQL's own client.
 *
 * @param database the database it connects to
 */
record Psql(PostgresServer.Database database) {

	private static final Pattern STATE = Pattern.compile("(?:ERROR|FATAL): +(\\w{5}): ");

	/**
	 * Run a script as somebody would who pastes it: the client goes on after an error.
	 * @throws SQLException with the first error
	 */
	void run(String script) throws SQLException {
		String errors = errors(script);
		Matcher first = STATE.matcher(errors);
		if (first.find()) {
			throw new SQLException(errors, first.group(1));
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
