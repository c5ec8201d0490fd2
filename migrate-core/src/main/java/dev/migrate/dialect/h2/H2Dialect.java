package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.ScriptSyntax;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.SqlFault;
import dev.migrate.dialect.StepRecord;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;

/** H2, from version 2.3, for tests and small applications. */
public final class H2Dialect implements Dialect {

	private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^.\"]+)");

	private final H2Words words = new H2Words();

	private final H2Tables tables = new H2Tables();

	private final H2Lock lock = new H2Lock();

	private final H2Sessions sessions = new H2Sessions(this.words, this.lock);

	@Override
	public SqlWords words() {
		return this.words;
	}

	@Override
	public List<SqlStatement> statements(Operation operation, CatalogLookup catalog) {
		return operation.accept(new H2Ddl(this.words, catalog));
	}

	@Override
	public boolean transactionalDdl() {
		return false;
	}

	@Override
	public BatchSyntax batches() {
		return new H2Batches(this.words);
	}

	@Override
	public ScriptSyntax script() {
		return new H2ScriptSyntax(this.words);
	}

	@Override
	public BookkeepingTables bookkeeping() {
		return this.tables;
	}

	@Override
	public Inspection inspection() {
		return new H2Inspection(this.words);
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
		return StepRecord.write(connection, history, versionChange, this.sessions.state(connection));
	}

	@Override
	public String schemaExpression(String table) {
		return "(SELECT table_schema" + tableNamed(table) + ")";
	}

	@Override
	public String tableExistsExpression(String table) {
		return "EXISTS (SELECT 1" + tableNamed(table) + ")";
	}

	private String tableNamed(String table) {
		List<String> conditions = NAME.matcher(table).results().map(this::isNamed).toList();
		String schema = (conditions.size() > 1) ? "table_schema" + conditions.get(0) : "table_schema = CURRENT_SCHEMA";
		return " FROM information_schema.tables WHERE table_name" + conditions.get(conditions.size() - 1) + " AND "
				+ schema;
	}

	// What has no quotes is in the case that the database prefers.
	private String isNamed(MatchResult name) {
		String plain = name.group(2);
		return (plain != null) ? " IN (UPPER('%1$s'), LOWER('%1$s'))".formatted(plain)
				: " = " + this.words.literal(name.group(1).replace("\"\"", "\""));
	}

	@Override
	public SqlFault faultOf(SQLException exception) {
		return switch (exception.getErrorCode()) {
			case 42102, 42103, 42104 -> SqlFault.MISSING_TABLE;
			case 42122 -> SqlFault.MISSING_COLUMN;
			case 90079 -> SqlFault.MISSING_SCHEMA;
			case 90096 -> SqlFault.NO_PRIVILEGE;
			case 57014 -> SqlFault.CANCELLED;
			case 23502, 23505, 23506, 23513, 90081 -> SqlFault.UNFIT_ROWS;
			case 50200, 40001 -> SqlFault.LOCKED;
			case 90067, 90098, 90121 -> SqlFault.CONNECTION_LOST;
			case 90097 -> SqlFault.READ_ONLY;
			default -> SqlFault.OTHER;
		};
	}

	@Override
	public Optional<String> grantHint(String schema, String user) {
		return Optional.of("GRANT ALTER ANY SCHEMA TO %s;".formatted(quote(user)));
	}

	@Override
	public Optional<String> grantHint(List<String> tables, String user) {
		return Optional
			.of("GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s;".formatted(String.join(", ", tables), quote(user)));
	}

}
