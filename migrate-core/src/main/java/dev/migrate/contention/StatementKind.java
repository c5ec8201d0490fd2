package dev.migrate.contention;

import java.util.Set;

import dev.migrate.script.StatementWords;

/** How much a statement keeps others waiting. */
enum StatementKind {

	/** It locks out readers or writers, so it has to be short. */
	SHORT,

	/** It lets others pass, or changes rows, and may take long. */
	LONG;

	private static final Set<String> CHANGES = Set.of("ALTER", "COMMENT", "CREATE", "DROP", "GRANT", "LOCK", "RENAME",
			"REINDEX", "REVOKE", "TRUNCATE");

	// They build what nobody uses yet, or look through a table that others go on using.
	private static final Set<String> LET_OTHERS_PASS = Set.of("CONCURRENTLY", "MATERIALIZED", "VALIDATE");

	static StatementKind of(StatementWords words) {
		if (!CHANGES.contains(words.first())) {
			return LONG;
		}
		return words.includeAny(LET_OTHERS_PASS) || fillsTable(words) ? LONG : SHORT;
	}

	private static boolean fillsTable(StatementWords words) {
		return words.first().equals("CREATE") && words.includeAny(Set.of("TABLE"))
				&& words.includeAny(Set.of("SELECT", "EXECUTE", "VALUES"));
	}

}
