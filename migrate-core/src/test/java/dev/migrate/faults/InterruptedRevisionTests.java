package dev.migrate.faults;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A revision without a transaction is killed, and nobody said that it may run again. */
class InterruptedRevisionTests {

	private static final PostgresServer.Database DATABASE = FaultRevisions.database(PostgresServer.newest());

	private final Witness witness = new Witness(DATABASE);

	@AfterEach
	void empty() {
		FaultRevisions.empty(DATABASE);
	}

	// From the first statement of the journal to the COMMIT of the record.
	@ParameterizedTest
	@ValueSource(ints = { 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26 })
	void nextRunDoesWhatIsMissingAndNothingTwice(int statement) {
		try (ChildJvm child = ChildJvm.start(DATABASE, "once", "after " + statement)) {
			child.awaitStop().kill();
		}
		this.witness.awaitNobody();
		Migrator migrator = Migrator.builder(DATABASE.dataSource()).source(FaultRevisions.once()).build();
		migrator.upgrade();
		assertThat(migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(this.witness.strings("SELECT revision FROM effects")).containsExactly("n1");
		assertThat(this.witness.strings("SELECT revision FROM migrate_version_journal")).isEmpty();
	}

}
