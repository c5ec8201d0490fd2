package dev.migrate.script;

import java.util.Optional;

/**
 * One statement of an SQL text.
 *
 * @param sql the statement as written, without the semicolon that ends it and without the
 * comments around it
 * @param line the line that it begins in, counted from 1
 * @param probe the query that tells whether it has taken effect, if there is one
 * @param backfill how it is worked off in batches, as its revision says above it; empty
 * for a statement that runs as it is
 */
public record ScriptStatement(String sql, int line, Optional<String> probe, String backfill) {

	public ScriptStatement(String sql, int line) {
		this(sql, line, Optional.empty());
	}

	public ScriptStatement(String sql, int line, Optional<String> probe) {
		this(sql, line, probe, "");
	}

}
