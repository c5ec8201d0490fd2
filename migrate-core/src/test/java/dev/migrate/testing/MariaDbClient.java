package dev.migrate.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;

/**
 * The client of the server, MariaDB's or MySQL's; where it is not installed, or would
 * have to be told a password, statements are sent as it would send them.
 *
 * @param database the database it connects to
 */
public record MariaDbClient(MariaDbServer.Database database) {

	private static final Pattern ERROR = Pattern.compile("ERROR (\\d+) \\((\\w{5})\\)");

	/**
	 * Run a script as somebody would who redirects a file into the client, which ends at
	 * the first error.
	 * @throws SQLException with the error
	 */
	public void run(String script) throws SQLException {
		URI server = URI.create(this.database.url().substring("jdbc:".length()));
		ClientProgram program = new ClientProgram(MariaDbServer.shared().isMySql() ? "mysql" : "mariadb");
		if (program.isInstalled() && "user=root".equals(server.getQuery())) {
			Matcher error = ERROR.matcher(
					program
						.run(script, "--no-defaults", "--protocol=tcp", "-h", server.getHost(), "-P",
								String.valueOf(server.getPort()), "-u", "root", this.database.name())
						.errors());
			if (error.find()) {
				throw new SQLException(error.group(), error.group(2), Integer.parseInt(error.group(1)));
			}
			return;
		}
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (ScriptStatement part : new StatementSplitter(SqlFlavor.MYSQL).split(script, "the script")) {
				statement.execute(part.sql());
			}
		}
	}

}
