package dev.migrate.reliability.harness;

import java.util.List;

import dev.migrate.reliability.database.TestDatabase;

/**
 * What a fresh connection sees.
 *
 * @param rows the version rows
 * @param catalog the fingerprint of the schema
 * @param effects the ledger: what the revisions left when they ran
 * @param history the steps that are recorded as done, in their order
 */
public record State(List<String> rows, List<String> catalog, List<String> effects, List<String> history) {

	/** Look at a database. */
	public static State of(TestDatabase database) {
		List<String> rows = database.hasTable("migrate_version")
				? database.rows("SELECT version_num FROM migrate_version ORDER BY 1") : List.of();
		List<String> history = database.hasTable("migrate_version_history") ? database
			.rows("SELECT direction, revision FROM migrate_version_history WHERE outcome = 'DONE'" + " ORDER BY id")
				: List.of();
		return new State(rows, database.catalog(), database.rows("SELECT revision, step FROM fx ORDER BY 1, 2"),
				history);
	}

	/** Return how many effects there are that should be there once. */
	int repetitions() {
		return this.effects.size() - (int) this.effects.stream().distinct().count();
	}

}
