package dev.migrate.cli.look;

import dev.migrate.cli.testing.Typist;
import dev.migrate.execution.StepFailedException;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is said of a real database that is behind, up to date, ahead or elsewhere. */
class DatabaseCommandsTests {

	private final MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest());

	private final RevisionScript[] revisions = {
			revision("a1aa").message("create accounts")
				.upgrade("CREATE TABLE accounts (\n  id bigint\n)")
				.downgrade("DROP TABLE accounts"),
			revision("b1bb<a1aa#billing").message("create invoices")
				.upgrade("CREATE TABLE invoices (id bigint)", "CREATE INDEX ON invoices (id)")
				.downgrade("DROP TABLE invoices"),
			revision("c1cc<a1aa").message("an audit log that is kept for a long time")
				.upgrade("CREATE TABLE audit (id bigint)")
				.irreversible("it is the law"),
			revision("m1mm<b1bb,c1cc").message("merge") };

	private final Typist typist = Typist.with(this.database.migrator(this.revisions));

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void currentOfAnEmptyDatabaseIsNothing() {
		assertThat(this.typist.type("current").out()).isEmpty();
		assertThat(this.database.rows("SELECT to_regclass('migrate.migrate_version')")).containsExactly("null");
	}

	@Test
	void currentShowsRowsWithMarksAndNoLabels() {
		upgrade("b1bb", "c1cc");
		assertThat(this.typist.type("current").out()).isEqualTo("b1bb\nc1cc\n");
		upgrade("heads");
		assertThat(this.typist.type("current").out()).isEqualTo("m1mm (head) (mergepoint)\n");
	}

	@Test
	void currentVerboseNamesTheDatabase() {
		upgrade("b1bb");
		assertThat(this.typist.type("current", "-v").out()).matches("""
				Current revision\\(s\\) for jdbc:postgresql://localhost:\\S+:
				Rev: b1bb
				Parent: a1aa
				Branch names: billing
				Path: test:b1bb

				    create invoices

				""");
	}

	@Test
	void currentForPrograms() {
		upgrade("b1bb");
		assertThat(this.typist.type("current", "--output=json").out())
			.isEqualTo("{\"current\":[{\"revision\":\"b1bb\",\"message\":\"create invoices\",\"parents\":[\"a1aa\"],"
					+ "\"dependsOn\":[],\"branchLabels\":[\"billing\"],\"location\":\"test:b1bb\",\"created\":null,"
					+ "\"contract\":false,\"labels\":[\"billing\"],\"marks\":[]}],\"rows\":[\"b1bb\"],\"heads\":[\"m1mm\"],"
					+ "\"atHeads\":false}\n");
	}

	@Test
	void currentTellsWhetherItIsAtTheHeads() {
		upgrade("b1bb");
		Typist.Answer behind = this.typist.type("current", "--check-heads");
		assertThat(behind.code()).isEqualTo(3);
		assertThat(behind.out()).isEmpty();
		assertThat(behind.err()).isEqualTo(
				"error: The database is at b1bb, but the revisions end at m1mm: 2 not applied. Run 'upgrade heads'.\n");
		upgrade("heads");
		assertThat(this.typist.type("current", "-c").code()).isZero();
	}

	@Test
	void historyMarksTheRows() {
		upgrade("b1bb");
		assertThat(this.typist.type("history", "-i").out()).isEqualTo("""
				b1bb, c1cc -> m1mm (billing) (head) (mergepoint), merge
				a1aa -> b1bb (billing) (current), create invoices
				a1aa -> c1cc, an audit log that is kept for a long time
				<base> -> a1aa (branchpoint), create accounts
				""");
		assertThat(this.typist.type("history", "-r", "current:current").out())
			.isEqualTo("a1aa -> b1bb (billing), create invoices\n");
	}

	@Test
	void showCurrentAsksTheDatabase() {
		upgrade("b1bb");
		assertThat(this.typist.type("show", "current").out()).startsWith("Rev: b1bb\nParent: a1aa\n");
	}

	@Test
	void statusOfADatabaseThatIsBehind() {
		upgrade("b1bb");
		assertThat(this.typist.type("status").out()).matches("""
				database  PostgreSQL 18\\.\\d+
				          jdbc:postgresql://localhost:\\d+/%s
				state     pending: 2 of 4 revisions not applied
				current   b1bb
				heads     m1mm
				lock      free
				last run  \\S+Z, 2 steps in \\d+ ms, done
				          by \\S+ on \\S+ with application
				pending   c1cc  an audit log that is kept for a long time
				          m1mm  merge
				""".formatted(this.database.database().name()));
	}

	@Test
	void statusOnFortyColumnsShortensMessages() {
		upgrade("b1bb");
		assertThat(this.typist.columns(40).type("status").out()).contains("""
				pending   c1cc  an audit log that is...
				          m1mm  merge
				""");
	}

	@Test
	void statusOfAnEmptyDatabase() {
		assertThat(this.typist.type("status").out()).contains("state     pending: 4 of 4 revisions not applied\n",
				"current   nothing is applied\n", "last run  never\n");
	}

	@Test
	void statusWhenEverythingIsApplied() {
		upgrade("heads");
		assertThat(this.typist.type("status").out()).contains("state     up to date: 4 revisions, all applied\n")
			.doesNotContain("\npending");
	}

	@Test
	void statusWhenTheDatabaseIsAhead() {
		upgrade("heads");
		Typist older = Typist.with(this.database.migrator(this.revisions[0]));
		assertThat(older.type("status").out()).contains("state     ahead: ", "unknown   m1mm\n");
	}

	@Test
	void statusWhenTheLastRunFailed() {
		Typist broken = Typist.with(this.database.migrator(revision("a1aa").upgrade("SELECT 1 / 0")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> broken.migrator().upgrade());
		assertThat(broken.type("status").out()).contains("state     failed: ", ", failed\n", "division by zero");
		assertThat(broken.type("graph", "-i").out()).isEqualTo("x a1aa (head) (failed), does a1aa\n");
	}

	@Test
	void statusForPrograms() {
		upgrade("b1bb");
		assertThat(this.typist.type("status", "--output=json").out())
			.startsWith("{\"database\":{\"dialect\":\"postgresql\",\"product\":\"PostgreSQL 18.")
			.contains("\"versionTable\":\"migrate.migrate_version\",\"state\":\"PENDING\",\"current\":[\"b1bb\"],"
					+ "\"heads\":[\"m1mm\"],\"unknown\":[],\"pending\":[{\"revision\":\"c1cc\",")
			.contains("\"lock\":null,\"lastRun\":{\"runId\":\"", "\"steps\":2,\"outcome\":\"DONE\",\"error\":null,");
	}

	@Test
	void planShowsStepsAndStatements() {
		assertThat(this.typist.type("plan", "b1bb").out()).isEqualTo("""
				2 steps from the base to b1bb:

				1. upgrade a1aa, create accounts
				   test:a1aa

				   CREATE TABLE accounts (
				     id bigint
				   );

				2. upgrade b1bb, create invoices
				   test:b1bb

				   CREATE TABLE invoices (id bigint);

				   CREATE INDEX ON invoices (id);
				""");
		assertThat(this.typist.type("current").out()).isEmpty();
	}

	@Test
	void planOfAWayBack() {
		upgrade("b1bb");
		String wayBack = """
				1 step from b1bb to a1aa:

				1. downgrade b1bb, create invoices
				   test:b1bb

				   DROP TABLE invoices;
				""";
		assertThat(this.typist.type("plan", "-1").out()).isEqualTo(wayBack);
		assertThat(this.typist.type("plan", "a1aa").out()).isEqualTo(wayBack);
		assertThat(this.typist.type("plan", "--down").out()).isEqualTo(wayBack);
		assertThat(this.typist.type("plan", "--down", "a1aa").out()).isEqualTo(wayBack);
	}

	@Test
	void planTellsWhatHasNoWayBack() {
		upgrade("c1cc");
		assertThat(this.typist.type("plan", "base").out()).contains("1. downgrade c1cc, an audit log", "   -- ",
				"it is the law");
	}

	@Test
	void planWhenThereIsNothingToDo() {
		upgrade("heads");
		assertThat(this.typist.type("plan").out()).isEqualTo("Nothing to do: the database is at m1mm.\n");
	}

	@Test
	void planForPrograms() {
		upgrade("a1aa");
		assertThat(this.typist.type("plan", "b1bb", "--output=json").out()).isEqualTo(
				"{\"from\":[\"a1aa\"],\"to\":[\"b1bb\"],\"steps\":[{\"revision\":\"b1bb\",\"direction\":\"upgrade\","
						+ "\"message\":\"create invoices\",\"location\":\"test:b1bb\",\"transactional\":true,"
						+ "\"contract\":false,\"rowsAfter\":[\"b1bb\"],\"statements\":[\"CREATE TABLE invoices (id bigint)\","
						+ "\"CREATE INDEX ON invoices (id)\"],\"unknown\":null}]}\n");
	}

	@Test
	void graphMarksWhatIsAppliedAndWhatWaits() {
		upgrade("b1bb");
		assertThat(this.typist.type("graph", "-i").out()).isEqualTo("""
				o m1mm (head) (pending), merge
				|\\
				@ | b1bb (billing) (current), create invoices
				| o c1cc (pending), an audit log that is kept for a long time
				|/
				* a1aa, create accounts
				""");
	}

	private void upgrade(String... targets) {
		this.typist.migrator().upgrade(targets);
	}

}
