package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.CatalogLookup.RowReader;
import dev.migrate.dialect.Rehearsal;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.operation.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database in memory, on which only what changes the catalog is done. */
final class SqliteRehearsal implements Rehearsal {

	private static final Logger logger = LoggerFactory.getLogger(SqliteRehearsal.class);

	private static final Set<String> CHANGES_OF_THE_CATALOG = Set.of("CREATE", "ALTER", "DROP");

	private final SqliteWords words = new SqliteWords();

	private final Connection connection;

	private SqliteRehearsal(Connection connection) {
		this.connection = connection;
	}

	/** Open a database, if the driver is there. */
	static Optional<Rehearsal> open() {
		try {
			return Optional.of(new SqliteRehearsal(DriverManager.getConnection("jdbc:sqlite::memory:")));
		}
		catch (SQLException ex) {
			logger.debug("Nothing can be rehearsed without the driver of SQLite", ex);
			return Optional.empty();
		}
	}

	@Override
	public void run(String statement) {
		List<SqliteToken> tokens = SqliteToken.of(statement).stream().filter((token) -> !token.isBlank()).toList();
		boolean renames = tokens.stream().anyMatch((token) -> token.is("legacy_alter_table"));
		if (renames || (!tokens.isEmpty() && CHANGES_OF_THE_CATALOG.stream().anyMatch(tokens.get(0)::is))) {
			try {
				execute(statement);
			}
			catch (SQLException ex) {
				logger.debug("Not known from here on is what this is about: {}", statement, ex);
				tokens.forEach(this::forget);
			}
		}
	}

	private void forget(SqliteToken token) {
		if (token.kind() == SqliteToken.Kind.WORD || token.kind() == SqliteToken.Kind.QUOTED) {
			try {
				execute("DROP TABLE IF EXISTS " + this.words.quote(token.name()));
			}
			catch (SQLException ex) {
				logger.trace("{} is no table", token.text(), ex);
			}
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public <T> Optional<List<T>> rows(SqlStatement query, RowReader<T> reader) {
		try {
			return Optional.of(new BoundStatement(this.connection, query).rows(reader));
		}
		catch (SQLException ex) {
			logger.debug("The rehearsal does not know: {}", query.text(), ex);
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			logger.debug("A database in memory could not be closed", ex);
		}
	}

}
