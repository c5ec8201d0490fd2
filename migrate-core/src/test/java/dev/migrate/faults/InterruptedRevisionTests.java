package dev.migrate.faults;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.InterruptedRevisionException;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A revision without a transaction is killed, and nobody said that it may run again. */
class InterruptedRevisionTests {

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final Witness witness = new Witness(this.database);

	private final Migrator migrator = Migrator.builder(this.database.dataSource())
		.source(FaultRevisions.once())
		.build();

	private void kill(String point) {
		try (ChildJvm child = ChildJvm.start(this.database, "once", point)) {
			child.awaitStop().kill();
		}
		this.witness.awaitNobody();
	}

	// The tenth statement notes the start, the thirteenth is the record.
	@ParameterizedTest
	@CsvSource({ "after 10, 0", "after 11, 0", "after 12, 1", "after 13, 1" })
	void nextRunAsksWhatToDo(String point, int effects) {
		kill(point);
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(InterruptedRevisionException.class).isThrownBy(this.migrator::upgrade)
				.withMessageContaining("Revision 'n1' (test:n1) runs without a transaction, and its upgrade of ")
				.withMessageContaining(" by 'child' on ")
				.withMessageContaining(" did not come to an end.")
				.withMessageContaining("Nothing was run now.")
				.withMessageContaining("rerunnable: true");
		}
		assertThat(this.migrator.status().state()).isEqualTo(MigrationState.FAILED);
		assertThat(this.witness.strings("SELECT revision FROM effects")).hasSize(effects);
	}

	@Test
	void stampSaysThatTheRestWasDoneByHand() {
		kill("after 11");
		this.witness.execute("INSERT INTO effects (revision) VALUES ('n1')");
		this.migrator.stamp("n1");
		assertThat(this.migrator.upgrade().steps()).isEmpty();
		assertThat(this.migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void revisionThatHadNotBegunSimplyRuns() {
		kill("before 10");
		assertThat(this.migrator.upgrade().transition()).isEqualTo("base → n1");
		assertThat(this.witness.strings("SELECT revision FROM effects")).containsExactly("n1");
	}

}
