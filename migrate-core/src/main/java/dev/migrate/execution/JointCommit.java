package dev.migrate.execution;

import java.util.Set;

import dev.migrate.script.StatementWords;

/** Which statements can be committed together with the note that they are done. */
final class JointCommit {

	private static final Set<String> ROWS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "WITH",
			"VALUES");

	private static final Set<String> CHANGES = Set.of("ALTER", "COMMENT", "CREATE", "DROP", "GRANT", "REVOKE",
			"TRUNCATE");

	// What PostgreSQL refuses in a transaction, and what only looks so.
	private static final Set<String> ALONE = Set.of("CONCURRENTLY", "DATABASE", "SUBSCRIPTION", "SYSTEM", "TABLESPACE");

	private JointCommit() {
	}

	/**
	 * Return whether a transaction can hold a statement and a row of ours.
	 * @param transactionalDdl whether a transaction can hold changes of the schema
	 */
	static boolean isPossible(StatementWords words, boolean transactionalDdl) {
		if (ROWS.contains(words.first())) {
			return true;
		}
		return transactionalDdl && CHANGES.contains(words.first()) && !words.includeAny(ALONE);
	}

}
