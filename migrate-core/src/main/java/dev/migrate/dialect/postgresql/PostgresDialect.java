package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.CommitOutcome;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.ScriptSyntax;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.SqlFault;
import dev.migrate.dialect.StepRecord;
import dev.migrate.dialect.TransactionLock;
import dev.migrate.dialect.UnfitRows;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;

/** PostgreSQL, from version 12. */
public final class PostgresDialect implements Dialect {

	private final PostgresWords words = new PostgresWords();

	private final PostgresSessions sessions = PostgresSessions.forSessions();

	private final PostgresTables tables = new PostgresTables();

	private final PostgresLock lock = new PostgresLock();

	private final PostgresTransactionLock transactionLock = new PostgresTransactionLock();

	// The server cuts a name of ours that is too long, and finds it that way again.
	@Override
	public String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	@Override
	public SqlWords words() {
		return this.words;
	}

	@Override
	public List<SqlStatement> statements(Operation operation, CatalogLookup catalog) {
		return operation.accept(new PostgresDdl(this.words, new PostgresFeatures(catalog)));
	}

	@Override
	public boolean transactionalDdl() {
		return true;
	}

	@Override
	public BatchSyntax batches() {
		return new PostgresBatches(this.words);
	}

	@Override
	public ScriptSyntax script() {
		return new PostgresScriptSyntax(this.words);
	}

	@Override
	public Inspection inspection() {
		return new PostgresInspection(this.words);
	}

	@Override
	public BookkeepingTables bookkeeping() {
		return this.tables;
	}

	@Override
	public Sessions sessions() {
		return this.sessions;
	}

	@Override
	public SessionLock lock() {
		return this.lock;
	}

	@Override
	public Optional<TransactionLock> transactionLock() {
		return Optional.of(this.transactionLock);
	}

	// Both in one statement: a round trip less for each revision.
	@Override
	public StepRecord record(Connection connection, SqlStatement history, SqlStatement versionChange)
			throws SQLException {
		String sql = "WITH history AS (" + history.text() + ") " + versionChange.text() + " RETURNING txid_current(), "
				+ PostgresSettings.STATE;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			int position = 1;
			for (Object parameter : history.parameters()) {
				bind(statement, position++, parameter);
			}
			for (Object parameter : versionChange.parameters()) {
				bind(statement, position++, parameter);
			}
			return stepRecord(statement);
		}
	}

	// For a null without a type the driver asks the server which type it has, for each
	// revision again; here only texts are ever null.
	private void bind(PreparedStatement statement, int position, @Nullable Object parameter) throws SQLException {
		if (parameter == null) {
			statement.setNull(position, Types.VARCHAR);
		}
		else {
			statement.setObject(position, parameter);
		}
	}

	private StepRecord stepRecord(PreparedStatement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery()) {
			int rows = 0;
			String transactionId = "";
			String state = "";
			while (result.next()) {
				rows++;
				transactionId = result.getString(1);
				state = result.getString(2);
			}
			return new StepRecord(rows, (rows > 0) ? Optional.of(transactionId) : Optional.empty(), state);
		}
	}

	@Override
	public CommitOutcome outcome(Connection connection, String transactionId) throws SQLException {
		// Asked again and again, and maybe of a pooler: nothing of it may stay prepared.
		try (Statement statement = connection.createStatement();
				ResultSet result = statement
					.executeQuery("SELECT txid_status(" + Long.parseLong(transactionId) + ")")) {
			String status = result.next() ? result.getString(1) : null;
			return outcome((status != null) ? status : "");
		}
	}

	private CommitOutcome outcome(String status) {
		return switch (status) {
			case "committed" -> CommitOutcome.COMMITTED;
			case "aborted" -> CommitOutcome.ROLLED_BACK;
			case "in progress" -> CommitOutcome.IN_PROGRESS;
			default -> CommitOutcome.UNKNOWN;
		};
	}

	@Override
	public String schemaExpression(String table) {
		return "(SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass('"
				+ table.replace("'", "''") + "'))";
	}

	@Override
	public String tableExistsExpression(String table) {
		return "to_regclass('" + table.replace("'", "''") + "') IS NOT NULL";
	}

	@Override
	public Optional<String> certainty(UnfitRows rows) {
		return Optional.of(new PostgresCertainty(this.words).of(rows));
	}

	@Override
	public SqlFault faultOf(SQLException exception) {
		String state = exception.getSQLState();
		return (state != null) ? faultOf(state) : SqlFault.OTHER;
	}

	private SqlFault faultOf(String state) {
		return switch (state) {
			case "42P01" -> SqlFault.MISSING_TABLE;
			case "42703" -> SqlFault.MISSING_COLUMN;
			case "3F000" -> SqlFault.MISSING_SCHEMA;
			case "42501" -> SqlFault.NO_PRIVILEGE;
			case "25P02" -> SqlFault.TRANSACTION_FAILED;
			case "25006" -> SqlFault.READ_ONLY;
			case "57014" -> SqlFault.CANCELLED;
			case "55P03", "40P01", "40001" -> SqlFault.LOCKED;
			case "23502", "23503", "23505", "23514" -> SqlFault.UNFIT_ROWS;
			case "57P01", "57P02", "57P03" -> SqlFault.CONNECTION_LOST;
			default -> state.startsWith("08") ? SqlFault.CONNECTION_LOST : SqlFault.OTHER;
		};
	}

	@Override
	public Optional<String> grantHint(String schema, String user) {
		String where = schema.isEmpty() ? "public" : schema;
		return Optional.of("GRANT USAGE, CREATE ON SCHEMA %s TO %s;".formatted(quote(where), quote(user)));
	}

	@Override
	public Optional<String> grantHint(List<String> tables, String user) {
		return Optional
			.of("GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s;".formatted(String.join(", ", tables), quote(user)));
	}

}
