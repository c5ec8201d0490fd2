package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.CommitOutcome;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScriptSyntax;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.SqlFault;
import dev.migrate.dialect.StepRecord;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;

/** SQLite, from version 3.35. */
public final class SqliteDialect implements Dialect {

	private static final int PRIMARY_CODE = 0xFF;

	private final SqliteWords words = new SqliteWords();

	private final SqliteSessions sessions = new SqliteSessions();

	private final SqliteTables tables = new SqliteTables();

	private final SqliteLock lock = new SqliteLock();

	@Override
	public String name() {
		return "sqlite";
	}

	@Override
	public boolean speaks(String databaseProductName) {
		return databaseProductName.toLowerCase(Locale.ROOT).equals("sqlite");
	}

	@Override
	public List<String> urlPrefixes() {
		return List.of("jdbc:sqlite:");
	}

	@Override
	public String quote(String identifier) {
		return this.words.quote(identifier);
	}

	@Override
	public SqlWords words() {
		return this.words;
	}

	@Override
	public List<SqlStatement> statements(Operation operation, CatalogLookup catalog) {
		return operation.accept(new SqliteDdl(this.words, catalog));
	}

	@Override
	public boolean transactionalDdl() {
		return true;
	}

	@Override
	public ScriptSyntax script() {
		return new SqliteScriptSyntax(this.words);
	}

	@Override
	public BookkeepingTables bookkeeping() {
		return this.tables;
	}

	@Override
	public SessionLock lock() {
		return this.lock;
	}

	@Override
	public Session openSession(Connection connection, String applicationName) throws SQLException {
		Session session = this.sessions.open(connection);
		this.lock.opened(session.id(), applicationName);
		return session;
	}

	@Override
	public void restoreSession(Connection connection, Session session) throws SQLException {
		this.sessions.restore(connection, session);
	}

	@Override
	public boolean giveBackSession(Connection connection) throws SQLException {
		return this.sessions.giveBack(connection);
	}

	@Override
	public StepRecord record(Connection connection, SqlStatement history, SqlStatement versionChange)
			throws SQLException {
		this.sessions.checkReferences(connection);
		String state = this.sessions.state(connection);
		update(connection, history);
		return new StepRecord(update(connection, versionChange), Optional.empty(), state);
	}

	private int update(Connection connection, SqlStatement change) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(change.text())) {
			int position = 1;
			for (Object parameter : change.parameters()) {
				statement.setObject(position++, parameter);
			}
			return statement.executeUpdate();
		}
	}

	// The COMMIT is a call in this process: whoever gets no answer is no more.
	@Override
	public CommitOutcome outcome(Connection connection, String transactionId) {
		return CommitOutcome.UNKNOWN;
	}

	@Override
	public String schemaExpression(String table) {
		return "(SELECT " + this.words.literal(SqliteName.of(table).schema()) + tableNamed(table) + ")";
	}

	@Override
	public String tableExistsExpression(String table) {
		return "EXISTS (SELECT 1" + tableNamed(table) + ")";
	}

	private String tableNamed(String table) {
		SqliteName name = SqliteName.of(table);
		return " FROM " + quote(name.schema()) + ".sqlite_master WHERE type = 'table' AND name = "
				+ this.words.literal(name.name()) + " COLLATE NOCASE";
	}

	@Override
	public SqlFault faultOf(SQLException exception) {
		String message = String.valueOf(exception.getMessage());
		if (message.contains("no such table")) {
			return SqlFault.MISSING_TABLE;
		}
		if (message.contains("no such column")) {
			return SqlFault.MISSING_COLUMN;
		}
		if (message.contains("unknown database")) {
			return SqlFault.MISSING_SCHEMA;
		}
		return switch (exception.getErrorCode() & PRIMARY_CODE) {
			case 3, 23 -> SqlFault.NO_PRIVILEGE;
			case 8 -> SqlFault.READ_ONLY;
			case 9 -> SqlFault.CANCELLED;
			default -> SqlFault.OTHER;
		};
	}

	@Override
	public Optional<String> grantHint(String schema, String user) {
		return Optional.empty();
	}

	@Override
	public Optional<String> grantHint(List<String> tables, String user) {
		return Optional.empty();
	}

	/**
	 * A name that was written in quotes.
	 *
	 * @param schema the schema, which is said for all but the main one
	 * @param name the name
	 */
	private record SqliteName(String schema, String name) {

		static SqliteName of(String quoted) {
			List<SqliteToken> tokens = SqliteToken.of(quoted);
			return (tokens.size() == 1) ? new SqliteName("main", tokens.get(0).name())
					: new SqliteName(tokens.get(0).name(), tokens.get(2).name());
		}

	}

}
