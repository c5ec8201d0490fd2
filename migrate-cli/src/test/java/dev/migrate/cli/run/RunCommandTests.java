package dev.migrate.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import dev.migrate.Migrator;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Said;
import dev.migrate.cli.testing.TypedCommands;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** Commands that make runs, on a real server. */
class RunCommandTests {

	private static final RevisionSource CHAIN = TestRevisions.of(table("a"), table("b<a"));

	private static final RevisionSource DIAMOND = TestRevisions.of(table("a"), table("b<a"), table("c<a"),
			table("m<b,c"));

	private static final RevisionSource TWO_HEADS = TestRevisions.of(table("a"), table("b<a"), table("c<a"));

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@TempDir
	private Path directory;

	private static RevisionScript table(String notation) {
		String id = notation.substring(0, 1);
		return revision(notation).message("create t" + id)
			.upgrade("CREATE TABLE t" + id + " (id int)")
			.downgrade("DROP TABLE t" + id);
	}

	private TypedCommands commands(RevisionSource revisions) {
		return new TypedCommands(this.database.dataSource(), revisions, this.directory);
	}

	private Said type(String... arguments) {
		return commands(CHAIN).type(arguments).timeless();
	}

	@Test
	void upgradeSaysEachStepAndWhereItLed() {
		assertThat(type("upgrade")).isEqualTo(new Said(ExitCode.DONE, "base -> b: 2 steps in T\n", """
				Running upgrade  -> a, create ta
				Running upgrade a -> b, create tb
				"""));
	}

	@Test
	void upgradeWhenNothingIsPendingSaysSo() {
		type("upgrade", "a");
		assertThat(type("upgrade", "a"))
			.isEqualTo(new Said(ExitCode.DONE, "Nothing to do: the database is at a\n", ""));
	}

	@Test
	void upgradeForAProgramIsOneDocument() {
		assertThat(type("upgrade", "+1", "--output", "json").out())
			.isEqualTo("{\"from\":[],\"to\":[\"a\"],\"steps\":[{\"revision\":\"a\",\"direction\":\"upgrade\","
					+ "\"message\":\"create ta\",\"statements\":1,\"durationMillis\":T}],\"runId\":\"R\","
					+ "\"durationMillis\":T,\"deferred\":[]}\n");
	}

	@Test
	void upgradeThatFailsForAProgramSaysHowFarItCame() {
		Said said = commands(TestRevisions.of(table("a"), revision("b<a").upgrade("no sql"))).type("upgrade",
				"--output", "json");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.timeless().out()).startsWith("{\"from\":[],\"to\":[\"a\"],\"steps\":[{\"revision\":\"a\",")
			.contains("}],\"error\":{\"type\":\"StepFailedException\",\"message\":\"The upgrade of revision 'b'");
		assertThat(said.err()).contains("error: The upgrade of revision 'b' (test:b) failed");
	}

	@Test
	void upgradeOfTwoHeadsToHeadIsRefusedWithTheWayOut() {
		Said said = commands(TWO_HEADS).type("upgrade", "head");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).startsWith("error: ").contains("heads");
		assertThat(commands(TWO_HEADS).type("upgrade", "heads").timeless().out())
			.isEqualTo("base -> b, c: 3 steps in T\n");
	}

	@Test
	void upgradeOfADatabaseThatIsAheadIsRefused() {
		type("upgrade");
		Said said = commands(TestRevisions.of(table("a"))).type("upgrade");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).startsWith("error: The version table names b, but there is no such revision.");
	}

	@Test
	void upgradeWhileAnotherInstanceHasTheLockGivesUpInTime() throws InterruptedException {
		Said said = whileAnotherInstanceMigrates(() -> type("upgrade", "--lock-timeout", "50ms"));
		assertThat(said.code()).isEqualTo(ExitCode.LOCKED);
		assertThat(said.err()).startsWith("Waiting for the migration lock, held by session ")
			.contains("error: Gave up after ");
	}

	@Test
	void upgradeThatIsNotToWaitForAnotherInstanceFailsAtOnce() throws InterruptedException {
		TypedCommands commands = commands(TestRevisions.of(table("a"))).property("migrate.lock-policy", "FAIL");
		Said said = whileAnotherInstanceMigrates(() -> commands.type("upgrade"));
		assertThat(said.code()).isEqualTo(ExitCode.LOCKED);
		assertThat(said.err()).startsWith("error: The migration lock is held by session ");
	}

	@Test
	void upgradeWithALockForEachTransactionRefusesARevisionWithoutOne() {
		Said said = commands(TestRevisions.of(revision("a").withoutTransaction().upgrade("VACUUM"))).type("upgrade",
				"--lock-scope", "transaction");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).startsWith("error: Revision 'a' says that it runs without a transaction, so no lock");
	}

	private Said whileAnotherInstanceMigrates(Supplier<Said> command) throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch mayEnd = new CountDownLatch(1);
		Migrator other = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a").upgrade((op) -> {
				begun.countDown();
				await(mayEnd);
				op.execute("CREATE TABLE ta (id int)");
			})))
			.build();
		CompletableFuture<?> running = CompletableFuture.runAsync(other::upgrade);
		begun.await();
		Said said = command.get();
		mayEnd.countDown();
		running.join();
		return said;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void upgradeWithoutADatabaseSaysThatItCanNotBeReached() {
		PGSimpleDataSource nowhere = new PGSimpleDataSource();
		nowhere.setUrl("jdbc:postgresql://localhost:1/shop?user=shop");
		Said said = new TypedCommands(nowhere, CHAIN, this.directory).type("upgrade", "--output", "json");
		assertThat(said.code()).isEqualTo(ExitCode.UNREACHABLE);
		assertThat(said.out()).startsWith("{\"error\":{\"type\":\"DatabaseUnavailableException\"");
		assertThat(said.err()).startsWith("error: The database can't be reached: ");
	}

	@Test
	void argumentsAndTagReachTheRevisions() {
		RevisionSource revisions = TestRevisions.of(revision("a").upgrade((op) -> op.execute("CREATE TABLE \""
				+ op.arguments().value("Tenant_1") + op.arguments().tag().orElse("") + "\" (id int)")));
		assertThat(commands(revisions).type("upgrade", "-x", "Tenant_1=a=b", "--tag", "!").code())
			.isEqualTo(ExitCode.DONE);
		assertThat(tables()).containsExactly("a=b!");
		Said without = new TypedCommands(PostgresServer.newest().createDatabase().dataSource(), revisions,
				this.directory)
			.type("upgrade");
		assertThat(without.err()).contains("The revision needs the argument 'Tenant_1'. Give it with '-x Tenant_1=…'");
	}

	@Test
	void downgradeWithoutATerminalGoesAhead() {
		type("upgrade");
		assertThat(type("downgrade", "-1"))
			.isEqualTo(new Said(ExitCode.DONE, "b -> a: 1 step in T\n", "Running downgrade b -> a, create tb\n"));
	}

	@Test
	void downgradeAsksAPersonAndTakesNoForNo() {
		type("upgrade");
		assertThat(commands(CHAIN).person("n\n").type("downgrade", "base")).isEqualTo(new Said(ExitCode.FAILED, "", """
				This undoes 2 revisions, newest first; what was stored in what they added is lost:
				  b, create tb
				  a, create ta
				Go on? [y/N] error: Nothing was done, as the answer was not 'y'.
				"""));
		assertThat(tables()).containsExactly("ta", "tb");
	}

	@Test
	void downgradeAsksAPersonAndTakesYesForYes() {
		type("upgrade");
		Said said = commands(CHAIN).person("yes\n").type("downgrade", "base").timeless();
		assertThat(said.code()).isEqualTo(ExitCode.DONE);
		assertThat(said.err().replace('\r', '<')).endsWith("""
				Go on? [y/N] <Running downgrade b -> a, create tb<Running downgrade b -> a, create tb
				<Running downgrade a -> , create ta<Running downgrade a -> , create ta
				""");
	}

	@Test
	void downgradeWithYesDoesNotAsk() {
		type("upgrade");
		assertThat(commands(CHAIN).person("").type("downgrade", "base", "--yes").err()).doesNotContain("Go on?");
		assertThat(tables()).isEmpty();
	}

	@Test
	void downgradeOfNothingDoesNotAsk() {
		assertThat(commands(CHAIN).person("").type("downgrade", "base").out())
			.isEqualTo("Nothing to do: the database is at base\n");
	}

	@Test
	void undoOfAMergeIsUnambiguous() {
		commands(DIAMOND).type("upgrade");
		assertThat(commands(DIAMOND).type("undo").timeless().out()).isEqualTo("m -> b, c: 1 step in T\n");
		assertThat(commands(DIAMOND).type("undo", "2").timeless().out()).isEqualTo("b, c -> a: 2 steps in T\n");
	}

	@Test
	void undoWhenTheHistoryDisagreesIsRefused() {
		type("upgrade");
		this.database.execute("UPDATE migrate_version SET version_num = 'a'");
		Said said = type("undo");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).startsWith("error: Revision 'b' is the next to undo by the history, but");
	}

	@Test
	void stampSaysWhatAlembicSays() {
		assertThat(type("stamp", "b"))
			.isEqualTo(new Said(ExitCode.DONE, "base -> b: 1 step in T\n", "Running stamp_revision  -> b\n"));
		assertThat(tables()).isEmpty();
	}

	@Test
	void stampThatPurgesForgetsUnknownRows() {
		type("stamp", "b");
		this.database.execute("UPDATE migrate_version SET version_num = 'gone'");
		assertThat(type("stamp", "a").code()).isEqualTo(ExitCode.FAILED);
		assertThat(type("stamp", "--purge", "a").out()).isEqualTo("gone -> a: 1 step in T\n");
	}

	@Test
	void ensureVersionMayRunTwice() {
		Said said = new Said(ExitCode.DONE, "The tables migrate_version and migrate_version_history are there\n", "");
		assertThat(type("ensure-version")).isEqualTo(said);
		assertThat(type("ensure_version")).isEqualTo(said);
		assertThat(type("upgrade").code()).isEqualTo(ExitCode.DONE);
	}

	@Test
	void resetWithoutItsFlagIsRefused() {
		type("upgrade");
		assertThat(type("reset").code()).isEqualTo(ExitCode.FAILED);
		assertThat(type("reset").err()).endsWith("Nothing was done. If that is meant, say 'reset --force'.\n");
	}

	@Test
	void resetOnProductionIsRefusedByTheNameOfTheProfile() {
		Said said = commands(CHAIN).profiles("eu", "prod").type("reset", "--force");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err())
			.startsWith("error: 'reset' is refused: the profile 'prod' is active, which marks a database");
	}

	@Test
	void resetLeadsDownAndUp() {
		type("upgrade");
		this.database.execute("INSERT INTO ta VALUES (1)");
		assertThat(type("reset", "--force").out()).isEqualTo("b -> base: 2 steps in T\nbase -> b: 2 steps in T\n");
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("SELECT count(*) FROM ta")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void resetForAProgramIsOneDocument() {
		type("upgrade");
		assertThat(type("reset", "--force", "--output", "json").out())
			.startsWith("{\"runs\":[{\"from\":[\"b\"],\"to\":[],")
			.contains("},{\"from\":[],\"to\":[\"b\"],");
	}

	private List<String> tables() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
					+ " AND table_name NOT LIKE 'migrate%' ORDER BY 1")
			.query(String.class)
			.list();
	}

}
