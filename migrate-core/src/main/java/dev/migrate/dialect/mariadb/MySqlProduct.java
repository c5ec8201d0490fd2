package dev.migrate.dialect.mariadb;

import java.util.List;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.mariadb.reader.MariaDbSchemaReader;
import dev.migrate.operation.SqlWords;

/** How MySQL says it. */
class MySqlProduct implements ServerProduct {

	private static final String CHECK = "SELECT " + plain("k.check_clause")
			+ " FROM information_schema.table_constraints t JOIN information_schema.check_constraints k"
			+ " ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name"
			+ " WHERE t.constraint_schema = COALESCE(?, DATABASE()) AND t.table_name = ? AND t.constraint_name = ?";

	@Override
	public String name() {
		return "mysql";
	}

	@Override
	public SchemaReader reader(SqlWords words) {
		return MariaDbSchemaReader.ofMySql(words);
	}

	@Override
	public String uuid() {
		return "char(36)";
	}

	@Override
	public boolean hasLargeDefaultsAsExpressions() {
		return true;
	}

	@Override
	public boolean hasConditionalClauses() {
		return false;
	}

	@Override
	public boolean hasExpressionKeys() {
		return true;
	}

	@Override
	public boolean hasGeneratedNotNull() {
		return true;
	}

	@Override
	public boolean hasSequences() {
		return false;
	}

	@Override
	public boolean replacesRoutines() {
		return false;
	}

	@Override
	public String checksRows() {
		return "1 = 1";
	}

	@Override
	public List<String> execute(String variable) {
		return List.of("PREPARE migrate_change FROM " + variable, "EXECUTE migrate_change");
	}

	// SIGNAL is for routines only; this function shows what it can't read.
	@Override
	public String guard(String condition, String messageLiteral) {
		return "SET @migrate_guard = UUID_TO_BIN(IF(%s, UUID(), %s))".formatted(condition, messageLiteral);
	}

	// A value has no quotes there, and the bytes of a binary one end at the first 0.
	@Override
	public String columnDefault() {
		return "CASE WHEN c.column_default IS NULL THEN NULL"
				+ " WHEN c.extra LIKE '%DEFAULT_GENERATED%' AND c.column_default LIKE 'CURRENT_TIMESTAMP%'"
				+ " THEN c.column_default WHEN c.extra LIKE '%DEFAULT_GENERATED%' THEN CONCAT('(', "
				+ plain("c.column_default") + ", ')')"
				+ " WHEN c.data_type = 'bit' THEN c.column_default WHEN c.data_type LIKE '%binary' THEN '" + UNREADABLE
				+ "'" + " WHEN INSTR(c.column_default, CHAR(92)) = 0"
				+ " THEN CONCAT('''', REPLACE(c.column_default, '''', ''''''), '''')"
				+ " ELSE CONCAT('_utf8mb4 X''', HEX(CONVERT(c.column_default USING utf8mb4)), '''') END";
	}

	@Override
	public String columnGeneration() {
		return "NULLIF(" + plain("c.generation_expression") + ", '')";
	}

	@Override
	public String columnAttributes() {
		return "COALESCE(CONCAT(' SRID ', c.srs_id), '')";
	}

	// It is one of the table, and stays by itself.
	@Override
	public String columnCheck() {
		return "NULL";
	}

	@Override
	public String checkQuery() {
		return CHECK;
	}

	// The catalog has a backslash before each quote and each backslash.
	private static String plain(String expression) {
		return "REPLACE(REPLACE(REPLACE(" + expression
				+ ", CONCAT(CHAR(92), CHAR(92)), CHAR(1)), CONCAT(CHAR(92), ''''), ''''), CHAR(1), CHAR(92))";
	}

}
