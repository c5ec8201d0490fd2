package dev.migrate.dialect.mariadb;

import java.util.List;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.mariadb.reader.MariaDbSchemaReader;
import dev.migrate.operation.SqlWords;

/** How MariaDB says it. */
class MariaDbProduct implements ServerProduct {

	// What may follow DEFAULT as it is; any other expression stands in parentheses.
	private static final String BARE_DEFAULT = "(?s)^(true|false|[-+]?[0-9.]+(e[-+]?[0-9]+)?|''.*''|[bxn]''.*''"
			+ "|[(].*[)]|current_timestamp.*)$";

	private static final String CHECK = "SELECT check_clause FROM information_schema.check_constraints"
			+ " WHERE constraint_schema = COALESCE(?, DATABASE()) AND table_name = ? AND constraint_name = ?"
			+ " AND level = 'Table'";

	@Override
	public String name() {
		return "mariadb";
	}

	@Override
	public SchemaReader reader(SqlWords words) {
		return MariaDbSchemaReader.ofMariaDb(words);
	}

	@Override
	public String uuid() {
		return "uuid";
	}

	@Override
	public boolean hasLargeDefaultsAsExpressions() {
		return false;
	}

	@Override
	public boolean hasConditionalClauses() {
		return true;
	}

	@Override
	public boolean hasExpressionKeys() {
		return false;
	}

	@Override
	public boolean hasGeneratedNotNull() {
		return false;
	}

	@Override
	public boolean hasSequences() {
		return true;
	}

	@Override
	public boolean replacesRoutines() {
		return true;
	}

	@Override
	public String checksRows() {
		return "@@check_constraint_checks = 1";
	}

	@Override
	public List<String> execute(String variable) {
		return List.of("EXECUTE IMMEDIATE " + variable);
	}

	@Override
	public String guard(String condition, String messageLiteral) {
		return "BEGIN NOT ATOMIC\n  IF NOT (%s) THEN\n    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = %s;\n  END IF;\nEND"
			.formatted(condition, messageLiteral);
	}

	// Where a text is meant, the catalog has quotes around it.
	@Override
	public String columnDefault() {
		return "IF(c.column_default = 'NULL', NULL, IF(c.column_default REGEXP '" + BARE_DEFAULT
				+ "', c.column_default, CONCAT('(', c.column_default, ')')))";
	}

	@Override
	public String columnGeneration() {
		return "NULLIF(c.generation_expression, '')";
	}

	@Override
	public String columnAttributes() {
		return "IF(c.extra LIKE '%WITHOUT SYSTEM VERSIONING%', ' WITHOUT SYSTEM VERSIONING', '')";
	}

	// A check of a column has the name of the column.
	@Override
	public String columnCheck() {
		return "(SELECT k.check_clause FROM information_schema.check_constraints k"
				+ " WHERE k.constraint_schema = c.table_schema AND k.table_name = c.table_name"
				+ " AND k.constraint_name = c.column_name AND k.level = 'Column')";
	}

	@Override
	public String checkQuery() {
		return CHECK;
	}

}
