package dev.migrate.dialect.sqlite;

/**
 * The rows that refer to none, which nobody looks for while foreign keys are not
 * enforced: those that were there before are noted, and others are not committed.
 */
final class SqliteReferences {

	/** The name of the table that holds those that were there before. */
	static final String KNOWN = "migrate_known_violations";

	private static final String VIOLATIONS = "SELECT \"table\", rowid AS row, parent FROM pragma_foreign_key_check";

	/** The statement that notes what there is. */
	static final String NOTE = "CREATE TEMP TABLE \"" + KNOWN + "\" AS " + VIOLATIONS;

	/** The query for what was not there before. */
	static final String NEW_VIOLATIONS = VIOLATIONS + " EXCEPT SELECT * FROM temp.\"" + KNOWN + "\"";

	private SqliteReferences() {
	}

}
