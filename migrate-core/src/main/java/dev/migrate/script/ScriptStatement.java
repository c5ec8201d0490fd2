package dev.migrate.script;

/**
 * One statement of an SQL text.
 *
 * @param sql the statement as written, without the semicolon that ends it and without the
 * comments around it
 * @param line the line that it begins in, counted from 1
 * @param backfill how it is worked off in batches, as its revision says above it; empty
 * for a statement that runs as it is
 */
public record ScriptStatement(String sql, int line, String backfill) {

	public ScriptStatement(String sql, int line) {
		this(sql, line, "");
	}

}
