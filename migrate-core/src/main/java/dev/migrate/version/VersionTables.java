package dev.migrate.version;

import dev.migrate.dialect.Dialect;

/**
 * Where a database keeps what it remembers.
 *
 * @param schema the schema of both tables; empty for the one that the session creates
 * tables in
 * @param versionTable the table with a row for each applied head
 * @param historyTable the table with a row for each step ever made
 */
public record VersionTables(String schema, String versionTable, String historyTable) {

	/** The length of the longest revision id that fits into our tables. */
	public static final int ID_LENGTH = 128;

	/** Return the same tables in a schema, unless one was chosen. */
	public VersionTables orIn(String currentSchema) {
		return this.schema.isEmpty() ? new VersionTables(currentSchema, this.versionTable, this.historyTable) : this;
	}

	/** Return the name of the version table as it is said to people. */
	public String shownVersionTable() {
		return this.schema.isEmpty() ? this.versionTable : this.schema + "." + this.versionTable;
	}

	/** Return the name of the history table as it is said to people. */
	String shownHistoryTable() {
		return this.schema.isEmpty() ? this.historyTable : this.schema + "." + this.historyTable;
	}

	String qualifiedVersionTable(Dialect dialect) {
		return qualified(dialect, this.versionTable);
	}

	String qualifiedHistoryTable(Dialect dialect) {
		return qualified(dialect, this.historyTable);
	}

	/** Return the table with the statements of revisions that are not finished. */
	public String journalTable() {
		return this.versionTable + "_journal";
	}

	String qualifiedJournalTable(Dialect dialect) {
		return qualified(dialect, journalTable());
	}

	/** Return the table with the backfills. */
	public String backfillTable() {
		return this.versionTable + "_backfill";
	}

	/** Return the qualified and quoted name of the table with the backfills. */
	public String qualifiedBackfillTable(Dialect dialect) {
		return qualified(dialect, backfillTable());
	}

	/** Return the table with the running applications. */
	public String nodeTable() {
		return this.versionTable + "_node";
	}

	/**
	 * Return the qualified and quoted name of the table with the running applications.
	 */
	public String qualifiedNodeTable(Dialect dialect) {
		return qualified(dialect, nodeTable());
	}

	private String qualified(Dialect dialect, String table) {
		return this.schema.isEmpty() ? dialect.quote(table) : dialect.quote(this.schema) + "." + dialect.quote(table);
	}

}
