package dev.migrate.reliability;

import java.util.List;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.startup.AheadPolicy;
import dev.migrate.autoconfigure.startup.DatabaseAheadException;
import dev.migrate.autoconfigure.startup.MigrationInitializer;
import dev.migrate.autoconfigure.startup.MigrationMode;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.State;
import dev.migrate.reliability.report.Tally;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.VersionRowsException;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.SqlFlavor;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database is at a revision that the application has never heard of. */
class F22NewerDatabaseTests {

	private static final Tally TALLY = Tally.of("F22", "database at an unknown revision");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Migrator older = Migrator.builder(this.database.dataSource())
		.source(TestRevisions
			.of(revision("r01").upgrade("CREATE TABLE r01_table (id int)").downgrade("DROP TABLE r01_table")))
		.build();

	@ParameterizedTest
	@EnumSource(MigrationMode.class)
	void olderApplicationStartsBesideANewerDatabaseIfItMayAndChangesNothing(MigrationMode mode) {
		this.database.empty();
		this.database.migrator(Corpus.C7).upgrade();
		unchanged(() -> assertThatCode(starting(mode, AheadPolicy.START)::run).doesNotThrowAnyException());
		assertThat(this.older.status().state()).isEqualTo(MigrationState.AHEAD);
	}

	@ParameterizedTest
	@EnumSource(value = MigrationMode.class, names = { "STARTUP", "VALIDATE" })
	void olderApplicationIsRefusedIfItMayNotStart(MigrationMode mode) {
		this.database.empty();
		this.database.migrator(Corpus.C7).upgrade();
		unchanged(() -> assertThatExceptionOfType(DatabaseAheadException.class)
			.isThrownBy(starting(mode, AheadPolicy.FAIL)::run)
			.withMessageContaining("r03"));
	}

	@ParameterizedTest
	@EnumSource(AheadPolicy.class)
	void rowThatNoHistoryExplainsIsRefusedWhateverIsAllowed(AheadPolicy policy) {
		this.database.empty();
		this.older.upgrade();
		this.database.execute(List.of("UPDATE migrate_version SET version_num = 'nowhere'"));
		unchanged(() -> assertThatExceptionOfType(VersionRowsException.UnknownRows.class)
			.isThrownBy(starting(MigrationMode.STARTUP, policy)::run)
			.withMessageContaining("nowhere"));
		assertThat(this.older.status().state()).isEqualTo(MigrationState.DIVERGED);
	}

	@Test
	void upgradeOfAnOlderApplicationNeverLeadsTheDatabaseDown() {
		this.database.empty();
		this.database.migrator(Corpus.C7).upgrade();
		unchanged(() -> {
			refused(this.older::upgrade);
			refused(() -> this.older.upgrade("r01"));
		});
	}

	@Test
	void olderApplicationLeadsTheDatabaseDownForWhoAsksIt() {
		this.database.empty();
		this.database.migrator(Corpus.C7).upgrade();
		RevisionScript first = Corpus.C7.source().read(SqlFlavor.POSTGRESQL).scripts().get(0);
		Migrator older = Migrator.builder(this.database.dataSource()).source(TestRevisions.of(first)).build();
		TALLY.fault(() -> {
			assertThat(older.undo(1).transition()).isEqualTo("r03 → r02");
			assertThat(older.downgrade("r01").transition()).isEqualTo("r02 → r01");
			assertThat(older.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
			assertThat(older.downgrade("base").after()).isEmpty();
			assertThat(this.database.litter()).isEmpty();
		});
	}

	private static void refused(Runnable command) {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(command::run).withMessageContaining("r03");
	}

	private Runnable starting(MigrationMode mode, AheadPolicy policy) {
		return () -> new MigrationInitializer(this.older, mode, policy, List.of("heads")).afterPropertiesSet();
	}

	private void unchanged(Runnable command) {
		State before = State.of(this.database);
		TALLY.fault(() -> {
			command.run();
			assertThat(State.of(this.database)).isEqualTo(before);
			assertThat(this.database.litter()).isEmpty();
		});
	}

}
