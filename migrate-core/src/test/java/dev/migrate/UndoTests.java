package dev.migrate;

import dev.migrate.plan.PlanException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.UndoException;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Steps undone as the history tells. */
class UndoTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Migrator migrator = Migrator.builder(this.database.dataSource())
		.source(TestRevisions.of(table("a"), table("b<a"), table("c<a"), table("m<b,c")))
		.build();

	private static RevisionScript table(String notation) {
		String id = notation.substring(0, 1);
		return revision(notation).upgrade("CREATE TABLE t" + id + " (id int)").downgrade("DROP TABLE t" + id);
	}

	@Test
	void undoOfAMergeLeavesItsParents() {
		this.migrator.upgrade();
		assertThat(this.migrator.undo(1).transition()).isEqualTo("m → b, c");
	}

	@Test
	void undoGoesBackInTheOrderOfTheHistory() {
		this.migrator.upgrade("c");
		this.migrator.upgrade("b");
		assertThat(this.migrator.planUndo(2).steps()).extracting((step) -> step.revision().value())
			.containsExactly("b", "c");
		assertThat(this.migrator.undo(2).after()).containsExactly(RevisionId.of("a"));
	}

	@Test
	void undoAfterUndoGoesOnBefore() {
		this.migrator.upgrade("b");
		this.migrator.undo(1);
		this.migrator.upgrade("c");
		this.migrator.undo(1);
		assertThat(this.migrator.undo(1).transition()).isEqualTo("a → base");
	}

	@Test
	void undoOfMoreThanThereIsIsRefused() {
		this.migrator.upgrade("b");
		assertThatExceptionOfType(UndoException.TooFewSteps.class).isThrownBy(() -> this.migrator.undo(3))
			.withMessage("3 steps can't be undone: by its history, this database has 2 steps that are applied. Nothing"
					+ " was run. Undo fewer, or name a target with 'downgrade'.")
			.satisfies((ex) -> assertThat(ex.applied()).isEqualTo(2));
		assertThat(this.migrator.status().current()).containsExactly(RevisionId.of("b"));
	}

	@Test
	void undoOfAnEmptyDatabaseIsRefused() {
		assertThatExceptionOfType(UndoException.TooFewSteps.class).isThrownBy(() -> this.migrator.undo(1))
			.withMessageStartingWith("1 step can't be undone: by its history, this database has none that is applied.");
	}

	@Test
	void undoBeyondAStampIsRefused() {
		this.migrator.upgrade("a");
		this.migrator.stamp("b");
		this.migrator.upgrade("c");
		assertThatExceptionOfType(UndoException.StampInTheWay.class).isThrownBy(() -> this.migrator.undo(2))
			.withMessageStartingWith("Only 1 step can be undone: before that, at ")
			.satisfies((ex) -> assertThat(ex.revision()).isEqualTo(RevisionId.of("b")))
			.satisfies((ex) -> assertThat(ex.stepsSince()).isEqualTo(1));
		assertThat(this.migrator.undo(1).after()).containsExactly(RevisionId.of("b"));
	}

	@Test
	void undoWhenTheRowsDisagreeIsRefused() {
		this.migrator.upgrade("b");
		this.database.execute("UPDATE migrate_version SET version_num = 'a'");
		assertThatExceptionOfType(PlanException.NotLastApplied.class).isThrownBy(() -> this.migrator.undo(1))
			.withMessageStartingWith(
					"Revision 'b' is the next to undo by the history, but the version rows say that the"
							+ " database is at a.")
			.satisfies((ex) -> assertThat(ex.rows()).containsExactly(RevisionId.of("a")));
	}

	@Test
	void undoOfNothingMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.migrator.undo(0))
			.withMessage("The number of steps to undo must be 1 or more, but is 0");
	}

}
