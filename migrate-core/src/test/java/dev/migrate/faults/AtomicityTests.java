package dev.migrate.faults;

import java.util.List;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The COMMIT itself fails, or the record of a revision: its effects must go with it. */
class AtomicityTests {

	private static final RevisionSource SOURCE = TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
			revision("b<a").upgrade("CREATE TABLE b (id int)"), revision("c<b").upgrade("CREATE TABLE c (id int)"));

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final Migrator migrator = migrator(TransactionMode.PER_REVISION);

	private Migrator migrator(TransactionMode mode) {
		return Migrator.builder(this.database.dataSource())
			.source(SOURCE)
			.options(MigrateOptions.builder().transaction(mode).build())
			.build();
	}

	private List<String> tables() {
		return this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^.$' ORDER BY 1");
	}

	private List<String> done() {
		return this.witness.strings("SELECT revision FROM migrate_version_history WHERE outcome = 'DONE' ORDER BY id");
	}

	@BeforeEach
	void applyTheFirst() {
		this.migrator.upgrade("a");
		this.witness.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
				+ " $$ BEGIN RAISE 'refused by %', TG_NAME; END $$");
	}

	private void refuse(String table, String condition) {
		this.witness.execute("CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT OR UPDATE ON " + table
				+ " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION refuse()");
	}

	@Test
	void revisionLeavesNothingWhenItsVersionRowIsRefusedAtCommit() {
		refuse("migrate_version", "NEW.version_num = 'b'");
		assertRefused("b");
		assertThat(tables()).containsExactly("a");
		assertGoesOnWithout("migrate_version");
	}

	@Test
	void revisionLeavesNothingWhenItsHistoryRowIsRefusedAtCommit() {
		refuse("migrate_version_history", "NEW.revision = 'b' AND NEW.outcome = 'DONE'");
		assertRefused("b");
		assertThat(tables()).containsExactly("a");
		assertGoesOnWithout("migrate_version_history");
	}

	@Test
	void revisionLeavesNothingWhenNotEvenItsFailureCanBeRecorded() {
		refuse("migrate_version_history", "NEW.revision = 'b'");
		try (EngineLog log = new EngineLog()) {
			assertRefused("b");
			assertThat(log.lines("The failure of revision 'b' could not be written to the history")).hasSize(1);
		}
		assertThat(tables()).containsExactly("a");
		assertGoesOnWithout("migrate_version_history");
	}

	@Test
	void revisionsBeforeTheRefusedOneStay() {
		refuse("migrate_version", "NEW.version_num = 'c'");
		assertRefused("c");
		assertThat(tables()).containsExactly("a", "b");
		assertGoesOnWithout("migrate_version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "b", "c" })
	void nothingStaysInOneTransactionForAll(String refused) {
		refuse("migrate_version_history", "NEW.revision = '" + refused + "' AND NEW.outcome = 'DONE'");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> migrator(TransactionMode.ALL).upgrade());
		assertThat(tables()).containsExactly("a");
		assertThat(done()).containsExactly("a");
		assertGoesOnWithout("migrate_version_history");
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void downgradeIsUndoneWhenItIsRefusedAtCommit(TransactionMode mode) {
		Migrator both = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
					revision("b<a").upgrade("CREATE TABLE b (id int)").downgrade("DROP TABLE b")))
			.options(MigrateOptions.builder().transaction(mode).build())
			.build();
		both.upgrade();
		refuse("migrate_version_history", "NEW.direction = 'DOWNGRADE' AND NEW.outcome = 'DONE'");
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> both.downgrade("a"))
			.withMessageContaining("The downgrade of revision 'b' (test:b) failed");
		assertThat(tables()).containsExactly("a", "b");
		assertThat(done()).containsExactly("a", "b");
	}

	private void assertRefused(String revision) {
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.migrator::upgrade)
			.withMessageContaining("The upgrade of revision '%s' (test:%s) failed when it was about to be committed: "
				.formatted(revision, revision))
			.withMessageContaining("refused by at_commit")
			.withMessageContaining("Everything it did was rolled back");
		assertThat(this.witness.strings("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
			.isEmpty();
		assertThat(done()).isEqualTo(tables());
		assertThat(this.migrator.status().current()).extracting((id) -> id.value())
			.containsExactly(tables().get(tables().size() - 1));
	}

	private void assertGoesOnWithout(String table) {
		this.witness.execute("DROP TRIGGER at_commit ON " + table);
		assertThat(this.migrator.upgrade().after()).extracting((id) -> id.value()).containsExactly("c");
		assertThat(tables()).containsExactly("a", "b", "c");
		assertThat(done()).containsExactly("a", "b", "c");
		assertThat(this.migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

}
