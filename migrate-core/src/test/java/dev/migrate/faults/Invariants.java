package dev.migrate.faults;

import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.testing.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be true of a database that {@link FaultRevisions} migrate, whatever happens.
 */
final class Invariants {

	private final PostgresServer.Database database;

	private final Witness witness;

	Invariants(PostgresServer.Database database) {
		this.database = database;
		this.witness = new Witness(database);
	}

	/**
	 * What is there is recorded, and what is recorded is there. To be asked when the
	 * sessions have ended and nobody has repaired anything yet.
	 */
	void nothingIsHalfRecorded() {
		List<String> applied = applied();
		List<String> transactional = FaultRevisions.TRANSACTIONAL.stream().filter(applied::contains).toList();
		assertThat(tables()).as("tables, when %s are applied", applied)
			.containsExactlyElementsOf(transactional.stream().map((id) -> id.replace('r', 't')).toList());
		assertThat(effects()).as("effects, when %s are applied", applied).doesNotHaveDuplicates().containsAll(applied);
		assertThat(effects()).filteredOn(FaultRevisions.TRANSACTIONAL::contains)
			.containsExactlyElementsOf(transactional);
		assertThat(history("DONE")).as("history").containsExactlyElementsOf(applied);
	}

	/** Everything is applied, was applied once, and leaves nothing behind. */
	void everythingIsAppliedOnce() {
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).containsExactly("r4");
		nothingIsHalfRecorded();
		assertThat(history("FAILED")).isEmpty();
		assertThat(history("STARTED")).isNotEmpty().containsOnly("r3");
		assertThat(this.witness.strings("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid")).isEmpty();
		assertThat(this.witness.strings("SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 't2'::regclass"))
			.containsExactly("t2_id");
		assertThat(this.witness.strings("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
			.isEmpty();
	}

	/** Somebody who was not there when it happened comes up without help. */
	MigrationReport survivorComesUp() {
		MigrationReport report = Migrator.builder(this.database.dataSource())
			.source(FaultRevisions.source())
			.build()
			.upgrade();
		this.witness.awaitNobody();
		everythingIsAppliedOnce();
		return report;
	}

	private List<String> applied() {
		if (!this.witness.isTrue("SELECT to_regclass('migrate_version') IS NOT NULL")) {
			return List.of();
		}
		List<String> rows = this.witness.strings("SELECT version_num FROM migrate_version");
		assertThat(rows).hasSizeLessThanOrEqualTo(1);
		return rows.isEmpty() ? List.of() : FaultRevisions.IDS.subList(0, FaultRevisions.IDS.indexOf(rows.get(0)) + 1);
	}

	private List<String> tables() {
		return this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^t[0-9]$' ORDER BY 1");
	}

	private List<String> effects() {
		return this.witness.strings("SELECT revision FROM effects ORDER BY 1");
	}

	private List<String> history(String outcome) {
		if (!this.witness.isTrue("SELECT to_regclass('migrate_version_history') IS NOT NULL")) {
			return List.of();
		}
		return this.witness
			.strings("SELECT revision FROM migrate_version_history WHERE outcome = '" + outcome + "' ORDER BY id");
	}

}
