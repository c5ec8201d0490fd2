package dev.migrate.testing;

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

	private static final ClientProgram PROGRAM = new ClientProgram("psql");

	private static final Pattern STATE = Pattern.compile("(?:ERROR|FATAL): +(\\w{5}): ");

	/**
	 * Run a script as somebody would who pastes it: the client goes on after an error.
	 * @throws SQLException with the first error
	 */
	public void run(String script) throws SQLException {
		if (!PROGRAM.isInstalled()) {
			send(script);
			return;
		}
		ClientProgram.Ending ending = PROGRAM.run(script, "-X", "-q", "-v", "VERBOSITY=verbose", "-h", "localhost",
				"-p", String.valueOf(this.database.port()), "-U", "postgres", "-d", this.database.name());
		if (ending.exit() != 0) {
			throw new AssertionError("psql ended with " + ending.exit() + ": " + ending.errors());
		}
		Matcher first = STATE.matcher(ending.errors());
		if (first.find()) {
			throw new SQLException(ending.errors(), first.group(1));
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

}
