package dev.migrate.faults;

import java.util.List;
import java.util.function.Consumer;

import dev.migrate.MigrationState;
import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.EditedStepException;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.execution.StepResolutionException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.revision.RevisionId;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A run stops at each of its statements, and the next one goes on from there. */
class StatementJournalTests {

	private static final RevisionId A = RevisionId.of("a");

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final Witness witness = new Witness(this.database);

	private static RevisionScript inParts(Consumer<Operations> upgrade) {
		return revision("a").withoutTransaction().upgrade(upgrade);
	}

	private Migrator migrator(RevisionScript revision) {
		return Migrator.builder(this.database.dataSource()).source(TestRevisions.of(revision)).build();
	}

	private void crash(RevisionScript revision, Crash crash) {
		Migrator migrator = Migrator.builder(new ObservedDataSource(this.database.dataSource(), crash))
			.source(TestRevisions.of(revision))
			.build();
		assertThatExceptionOfType(Crash.Crashed.class).isThrownBy(migrator::upgrade);
		this.witness.awaitNobody();
	}

	@Test
	void nothingRunsTwiceWhereverItStops() {
		RevisionScript revision = inParts((op) -> {
			op.createTable("a", column("id", integer()), column("b", integer()));
			op.execute("INSERT INTO effects (revision) VALUES ('a')");
			op.createIndex("a", index("a_b", "b"), Creation.CONCURRENTLY);
			op.alterColumn("a", "id", (change) -> change.rename("key"));
			op.execute("UPDATE effects SET revision = revision || '+'");
		});
		for (int number = 1; number < last(revision); number++) {
			FaultRevisions.empty(this.database);
			crash(revision, Crash.after(number));
			migrator(revision).upgrade();
			assertThat(this.witness.strings("SELECT revision FROM effects")).as("after %d", number)
				.containsExactly("a+");
			assertThat(this.witness.isTrue("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_b'::regclass"))
				.isTrue();
		}
	}

	private int last(RevisionScript revision) {
		Crash never = Crash.after(Integer.MAX_VALUE);
		Migrator.builder(new ObservedDataSource(this.database.dataSource(), never))
			.source(TestRevisions.of(revision))
			.build()
			.upgrade();
		return never.count();
	}

	@Test
	void sqlThatNoTransactionHoldsIsInDoubtUntilAPersonSaysWhatBecameOfIt() {
		RevisionScript revision = inParts((op) -> {
			op.execute("CREATE TABLE a (id int)");
			op.execute("CREATE INDEX CONCURRENTLY a_id ON a (id)");
			op.execute("INSERT INTO effects (revision) VALUES ('a')");
		});
		crash(revision, Crash.afterText("CREATE INDEX CONCURRENTLY"));
		Migrator migrator = migrator(revision);
		assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("The upgrade of revision 'a' stopped in step 2 (SQL text) at its statement 1 of 1,"
					+ " CREATE INDEX CONCURRENTLY a_id ON a (id), at ")
			.withMessageContaining("Nothing was run now.")
			.withMessageContaining("migrate resolve a --step 2 --as done|not-done --reason");
		assertThat(migrator.status().state()).isEqualTo(MigrationState.DIRTY);
		assertThat(migrator.status().inDoubt())
			.hasValueSatisfying((statement) -> assertThat(statement.operation()).isEqualTo(2));
		assertThatExceptionOfType(StepResolutionException.class)
			.isThrownBy(() -> migrator.resolve(A, 1, true, "looked"))
			.withMessageStartingWith("Step 1 of revision 'a' is not in doubt, step 2 is: CREATE INDEX CONCURRENTLY");
		migrator.resolve(A, 2, true, "the index is valid");
		assertThat(migrator.status().state()).isEqualTo(MigrationState.FAILED);
		assertThat(migrator.upgrade().steps()).hasSize(1);
		assertThat(this.witness.strings("SELECT revision FROM effects")).containsExactly("a");
		assertThat(this.witness.strings("SELECT message FROM migrate_version_history WHERE outcome = 'RESOLVED'"))
			.containsExactly("step 2 is done: the index is valid");
	}

	@Test
	void stepThatIsResolvedAsNotDoneRunsAgain() {
		RevisionScript revision = inParts((op) -> {
			op.execute("CREATE TABLE a (id int)");
			op.execute("CREATE INDEX CONCURRENTLY a_id ON a (id)");
		});
		crash(revision, Crash.afterText("CREATE INDEX CONCURRENTLY"));
		this.witness.execute("DROP INDEX a_id");
		migrator(revision).resolve(A, 2, false, "dropped it");
		assertThat(migrator(revision).upgrade().steps()).hasSize(1);
		assertThat(this.witness.isTrue("SELECT to_regclass('a_id') IS NOT NULL")).isTrue();
	}

	@Test
	void whatHasRunCannotBeEditedAndWhatHasNotCan() {
		TestRevisions.Script revision = revision("a").withoutTransaction()
			.upgrade("CREATE TABLE a (id int)", "SELECT 1/0");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(migrator(revision)::upgrade);
		revision.upgrade("CREATE TABLE a (id bigint)", "SELECT 1");
		assertThatExceptionOfType(EditedStepException.class).isThrownBy(migrator(revision)::upgrade)
			.withMessageContaining("Step 1 of revision 'a' (test:a)")
			.withMessageContaining("CREATE TABLE a (id int)");
		revision.upgrade("CREATE TABLE a (id int)", "SELECT 1");
		assertThat(migrator(revision).upgrade().steps()).hasSize(1);
	}

	@Test
	void revisionThatHasBegunInPartsMustNotGoOnInATransaction() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(migrator(revision("a").withoutTransaction()
			.upgrade("INSERT INTO effects (revision) VALUES ('a')", "SELECT 1/0"))::upgrade);
		assertThatExceptionOfType(EditedStepException.class)
			.isThrownBy(migrator(revision("a").upgrade("INSERT INTO effects (revision) VALUES ('a')"))::upgrade)
			.withMessageContaining("Say 'transactional: false' again");
		assertThat(this.witness.strings("SELECT revision FROM effects")).containsExactly("a");
	}

	@Test
	void remnantOfAConcurrentBuildIsBuiltAnew() {
		this.witness.execute("CREATE TABLE a (id int)", "INSERT INTO a VALUES (1), (1)");
		RevisionScript revision = inParts(
				(op) -> op.createIndex("a", index("a_id", "id").asUnique(), Creation.CONCURRENTLY));
		Migrator unseeing = Migrator.builder(this.database.dataSource())
			.options(MigrateOptions.builder().prechecks(false).build())
			.source(TestRevisions.of(revision))
			.build();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(unseeing::upgrade)
			.withMessageContaining("could not create unique index");
		this.witness.execute("DELETE FROM a");
		assertThat(migrator(revision).upgrade().steps()).hasSize(1);
		assertThat(this.witness.isTrue("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass")).isTrue();
	}

	@Test
	void indexThatIsThereAlreadyIsKeptIfItIsTheSameAndRefusedIfNot() {
		this.witness.execute("CREATE TABLE a (id int, b int)", "CREATE INDEX a_id ON a (id)");
		assertThat(migrator(inParts((op) -> op.createIndex("a", index("a_id", "id"), Creation.CONCURRENTLY))).upgrade()
			.steps()).hasSize(1);
		assertThatExceptionOfType(
				RuntimeException.class)
			.isThrownBy(() -> Migrator.builder(this.database.dataSource())
				.source(TestRevisions.of(revision("a"),
						revision("b<a").withoutTransaction()
							.upgrade((op) -> op.createIndex("a", index("a_id", "b"), Creation.CONCURRENTLY))))
				.build()
				.upgrade())
			.withMessageContaining("a_id")
			.withMessageContaining("already exists");
	}

	@Test
	void anyIndexIsComparedAsTheServerWritesIt() {
		this.witness.execute("CREATE TABLE a (id int, name text, done boolean)",
				"CREATE INDEX \"Open\" ON a USING btree (lower((name)::text) DESC) INCLUDE (id) WITH (fillfactor=70)"
						+ " WHERE (NOT done)");
		Index wanted = index("Open").on(IndexKey.expression("lower(name)").descending())
			.include("id")
			.with("fillfactor = 70")
			.where("NOT done");
		assertThat(migrator(inParts((op) -> op.createIndex("a", wanted, Creation.CONCURRENTLY))).upgrade().steps())
			.hasSize(1);
		assertThatExceptionOfType(
				RuntimeException.class)
			.isThrownBy(Migrator.builder(this.database.dataSource())
				.source(TestRevisions.of(revision("a"),
						revision("b<a").withoutTransaction()
							.upgrade((op) -> op.createIndex("a", wanted.where("done"), Creation.CONCURRENTLY))))
				.build()::upgrade)
			.withMessageContaining("The index 'Open' already exists as ");
		assertThat(this.witness
			.strings("SELECT relname FROM pg_class WHERE relnamespace::regnamespace::text LIKE 'pg_temp%'")).isEmpty();
	}

	@Test
	void remnantOfAnotherTableIsNobodysToDrop() {
		this.witness.execute("CREATE TABLE a (id int)", "CREATE TABLE b (id int)", "INSERT INTO b VALUES (1), (1)");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.witness.execute("CREATE UNIQUE INDEX CONCURRENTLY id_index ON b (id)"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(
				migrator(inParts((op) -> op.createIndex("a", index("id_index", "id"), Creation.CONCURRENTLY)))::upgrade)
			.withMessageContaining("The index 'id_index' already exists as 'CREATE UNIQUE INDEX id_index ON public.b ");
		assertThat(
				this.witness.string("SELECT indrelid::regclass FROM pg_index WHERE indexrelid = 'id_index'::regclass"))
			.isEqualTo("b");
	}

	@Test
	void indexThatSomebodyElseIsBuildingIsLeftToThem() {
		this.witness.execute("CREATE TABLE a (id int)");
		Witness.Blockade reader = this.witness.block("BEGIN; SELECT * FROM a");
		Background<Boolean> builder = Background.start(() -> {
			new Witness(this.database).execute("CREATE INDEX CONCURRENTLY a_id ON a (id)");
			return true;
		});
		Eventually.holds("the index is there", () -> this.witness.isTrue("SELECT to_regclass('a_id') IS NOT NULL"));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(
					migrator(inParts((op) -> op.createIndex("a", index("a_id", "id"), Creation.CONCURRENTLY)))::upgrade)
			.withMessageContaining("The index 'a_id' is being built by session ");
		reader.close();
		assertThat(builder.result()).isTrue();
		assertThat(this.witness.isTrue("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass")).isTrue();
		assertThat(migrator(inParts((op) -> op.createIndex("a", index("a_id", "id"), Creation.CONCURRENTLY))).upgrade()
			.steps()).hasSize(1);
	}

	@Test
	void settingsOfTheSessionAreSaidAgain() {
		this.witness.execute("CREATE SCHEMA other");
		TestRevisions.Script revision = revision("a").withoutTransaction()
			.upgrade("SET search_path = other", "CREATE TABLE a (id int)", "SELECT 1/0");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(migrator(revision)::upgrade);
		revision.upgrade("SET search_path = other", "CREATE TABLE a (id int)", "CREATE TABLE b (id int)");
		migrator(revision).upgrade();
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE schemaname = 'other' ORDER BY 1"))
			.isEqualTo(List.of("a", "b"));
	}

}
