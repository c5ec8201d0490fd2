package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.Rehearsal;
import dev.migrate.dialect.ScriptSyntax;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.SqlFault;
import dev.migrate.dialect.StepRecord;
import dev.migrate.dialect.UnfitRows;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/** SQLite, from version 3.37. */
public final class SqliteDialect implements Dialect {

	private static final int PRIMARY_CODE = 0xFF;

	private final SqliteWords words = new SqliteWords();

	private final SqliteTables tables = new SqliteTables();

	private final SqliteLock lock = new SqliteLock();

	private final SqliteSessions sessions = new SqliteSessions(this.lock);

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
	public BatchSyntax batches() {
		return new SqliteBatches(this.words);
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
	public Optional<Rehearsal> rehearsal() {
		return SqliteRehearsal.open();
	}

	@Override
	public Inspection inspection() {
		return new SqliteInspection(this.words);
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
	public StepRecord record(Connection connection, SqlStatement history, SqlStatement versionChange)
			throws SQLException {
		this.sessions.checkReferences(connection);
		return StepRecord.write(connection, history, versionChange, this.sessions.state(connection));
	}

	@Override
	public String schemaExpression(String table) {
		return "(SELECT " + this.words.literal(SqliteName.schema(SqliteName.of(table))) + tableNamed(table) + ")";
	}

	@Override
	public String tableExistsExpression(String table) {
		return "EXISTS (SELECT 1" + tableNamed(table) + ")";
	}

	private String tableNamed(String table) {
		ObjectName name = SqliteName.of(table);
		return " FROM " + quote(SqliteName.schema(name)) + ".sqlite_master WHERE type = 'table' AND name = "
				+ this.words.literal(name.name()) + " COLLATE NOCASE";
	}

	// References are looked at when the whole revision is done.
	@Override
	public Optional<String> certainty(UnfitRows rows) {
		return (rows.demand() != UnfitRows.Demand.REFERENCE) ? Dialect.super.certainty(rows) : Optional.empty();
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
		// What the driver itself says of a file that was opened for reading.
		if (message.contains("Cannot change read-only flag")) {
			return SqlFault.READ_ONLY;
		}
		return switch (exception.getErrorCode() & PRIMARY_CODE) {
			case 3, 23 -> SqlFault.NO_PRIVILEGE;
			case 5, 6 -> SqlFault.LOCKED;
			case 8 -> SqlFault.READ_ONLY;
			case 9 -> SqlFault.CANCELLED;
			case 19 -> SqlFault.UNFIT_ROWS;
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

}
