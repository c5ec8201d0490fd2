package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
import dev.migrate.dialect.UnfitRows;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;

/** MariaDB, from version 10.6, or MySQL, from version 8.0.23. */
public final class MariaDbDialect implements Dialect {

	private static final Pattern QUOTED = Pattern.compile("`((?:[^`]|``)*)`");

	private static final String TABLES = "FROM information_schema.tables WHERE table_schema = %s AND table_name = %s";

	private final MariaDbTables tables = new MariaDbTables();

	private final MariaDbLock lock = new MariaDbLock();

	private final MariaDbWords words;

	private final MariaDbSessions sessions;

	private final MariaDbScriptSyntax script;

	private MariaDbDialect(ServerProduct product) {
		this.words = new MariaDbWords(product);
		this.sessions = new MariaDbSessions(this.words);
		this.script = new MariaDbScriptSyntax(this.words);
	}

	/** Return the dialect of MariaDB. */
	public static MariaDbDialect ofMariaDb() {
		return new MariaDbDialect(new MariaDbProduct());
	}

	/** Return the dialect of MySQL. */
	public static MariaDbDialect ofMySql() {
		return new MariaDbDialect(new MySqlProduct());
	}

	@Override
	public SqlWords words() {
		return this.words;
	}

	@Override
	public List<SqlStatement> statements(Operation operation, CatalogLookup catalog) {
		return operation.accept(new MariaDbDdl(this.words, new MariaDbCatalog(catalog, this.words.product())));
	}

	@Override
	public boolean transactionalDdl() {
		return false;
	}

	@Override
	public Inspection inspection() {
		return new MariaDbInspection(this.words);
	}

	@Override
	public BookkeepingTables bookkeeping() {
		return this.tables;
	}

	@Override
	public BatchSyntax batches() {
		return new MariaDbBatches();
	}

	@Override
	public ScriptSyntax script() {
		return this.script;
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
		return "(SELECT table_schema " + found(table) + ")";
	}

	@Override
	public String tableExistsExpression(String table) {
		return "EXISTS (SELECT 1 " + found(table) + ")";
	}

	private String found(String table) {
		Matcher matcher = QUOTED.matcher(table);
		List<String> names = matcher.results().map((name) -> name.group(1).replace("``", "`")).toList();
		String schema = (names.size() > 1) ? this.words.literal(names.get(0)) : "DATABASE()";
		return TABLES.formatted(schema, this.words.literal(names.get(names.size() - 1)));
	}

	@Override
	public Optional<String> certainty(UnfitRows rows) {
		return new MariaDbCertainty(this.words).of(rows);
	}

	@Override
	public SqlFault faultOf(SQLException exception) {
		return switch (exception.getErrorCode()) {
			case 1146, 1051 -> SqlFault.MISSING_TABLE;
			case 1054 -> SqlFault.MISSING_COLUMN;
			case 1049 -> SqlFault.MISSING_SCHEMA;
			case 1044, 1045, 1142, 1143, 1227, 1370 -> SqlFault.NO_PRIVILEGE;
			case 1290, 1792, 1836 -> SqlFault.READ_ONLY;
			case 1317, 1969, 3024 -> SqlFault.CANCELLED;
			case 1048, 1062, 1138, 1265, 1452, 3819, 4025 -> SqlFault.UNFIT_ROWS;
			case 1205, 1213 -> SqlFault.LOCKED;
			case 1053, 1927, 2006, 2013, 4031 -> SqlFault.CONNECTION_LOST;
			default -> faultOf(String.valueOf(exception.getSQLState()));
		};
	}

	private static SqlFault faultOf(String state) {
		return state.startsWith("08") ? SqlFault.CONNECTION_LOST : SqlFault.OTHER;
	}

	@Override
	public Optional<String> grantHint(String schema, String user) {
		return Optional.of("GRANT CREATE, SELECT, INSERT, UPDATE, DELETE ON %s TO %s;"
			.formatted(schema.isEmpty() ? "*" : quote(schema) + ".*", this.words.account(user)));
	}

	@Override
	public Optional<String> grantHint(List<String> tables, String user) {
		String account = this.words.account(user);
		return Optional.of(String.join(" ",
				tables.stream()
					.map((table) -> "GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s;".formatted(table, account))
					.toList()));
	}

}
