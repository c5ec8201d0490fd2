package dev.migrate.faults;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.dialect.LockKey;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.SwallowedFailureException;
import dev.migrate.execution.TransactionControlException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.operation.Operations;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.LockLostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A revision does what it should not with the session that it was lent. */
class WilfulRevisionTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private Migrator migrator(TestRevisions.Script... revisions) {
		return Migrator.builder(this.database.dataSource()).source(TestRevisions.of(revisions)).build();
	}

	private static TestRevisions.Script wilful(Consumer<Operations> upgrade) {
		return revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE a (id int)");
			upgrade.accept(op);
		});
	}

	private static TestRevisions.Script next() {
		return revision("b<a").upgrade("CREATE TABLE b (id int)");
	}

	private List<String> tables() {
		return this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^.$' ORDER BY 1");
	}

	private void assertNothingStays() {
		assertThat(tables()).isEmpty();
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).isEmpty();
		assertThat(this.witness.strings("SELECT outcome FROM migrate_version_history")).containsExactly("FAILED");
	}

	@Test
	void failureThatIsSwallowedIsNoSuccess() {
		Migrator migrator = migrator(wilful((op) -> {
			try {
				op.jdbc().sql("SELECT 1/0").query().singleValue();
			}
			catch (DataAccessException ex) {
				assertThat(ex).hasMessageContaining("division by zero");
			}
		}), next());
		assertThatExceptionOfType(SwallowedFailureException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Revision 'a' caught the failure of a statement and went on")
			.withMessageContaining("statement 2 failed with 'ERROR: division by zero'");
		assertNothingStays();
	}

	@Test
	void failureThatIsSwallowedWithItsConsequencesIsNoSuccess() {
		Migrator migrator = migrator(wilful((op) -> {
			for (String sql : List.of("SELECT 1/0", "CREATE TABLE x (id int)")) {
				try {
					op.execute(sql);
				}
				catch (RuntimeException ex) {
					assertThat(ex).hasMessageContaining("Statement");
				}
			}
		}));
		assertThatExceptionOfType(SwallowedFailureException.class).isThrownBy(migrator::upgrade);
		assertNothingStays();
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMMIT", "/* really */ rollback", "BEGIN", "SAVEPOINT s", "END", "ABORT",
			"SELECT 1; COMMIT; SELECT 2", "PREPARE TRANSACTION 'x'" })
	void transactionControlIsRefusedHoweverItIsSaid(String sql) {
		assertRefused((op) -> op.execute(sql));
		assertRefused((op) -> op.execute("SELECT :one; " + sql, Map.of("one", 1)));
		assertRefused((op) -> op.jdbc().sql(sql).update());
	}

	private void assertRefused(Consumer<Operations> upgrade) {
		assertThatExceptionOfType(TransactionControlException.class).isThrownBy(migrator(wilful(upgrade))::upgrade)
			.withMessageContaining("Revision 'a', statement ");
		assertThat(tables()).isEmpty();
	}

	@Test
	void transactionControlInAProcedureIsRefusedByTheServer() {
		Migrator migrator = migrator(wilful((op) -> {
			op.execute("CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'");
			op.execute("CALL p()");
		}));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("invalid transaction termination");
		assertNothingStays();
	}

	private static String unlock() {
		return "SELECT pg_advisory_unlock(%d)".formatted(LockKey.of("public", "migrate_version").number());
	}

	static Stream<String> statementsThatGiveUpTheLock() {
		return Stream.of("SELECT pg_advisory_unlock_all()", unlock());
	}

	@ParameterizedTest
	@MethodSource("statementsThatGiveUpTheLock")
	void lockThatIsGivenUpUndoesTheRevision(String sql) {
		Migrator migrator = migrator(wilful((op) -> op.execute(sql)), next());
		assertThatExceptionOfType(LockLostException.class).isThrownBy(migrator::upgrade)
			.withMessageStartingWith("Revision 'a' was rolled back: at its end the session did not have the migration"
					+ " lock any more, so another instance may be migrating now. Take out of it what releases")
			.withMessageContaining("(pg_advisory_unlock_all, pg_advisory_unlock, DISCARD ALL)")
			.satisfies((ex) -> assertThat(ex.revision()).contains(RevisionId.of("a")));
		assertNothingStays();
	}

	@Test
	void lockThatIsGivenUpUndoesTheRevisionsOfItsTransaction() {
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
					revision("b<a").upgrade("CREATE TABLE b (id int)", unlock())))
			.options(MigrateOptions.builder().transaction(TransactionMode.ALL).build())
			.build();
		assertThatExceptionOfType(LockLostException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Revision 'b' was rolled back");
		assertNothingStays();
	}

	@Test
	void lockThatIsGivenUpOnTheWayDownUndoesTheDowngrade() {
		Migrator migrator = migrator(
				revision("a").upgrade("CREATE TABLE a (id int)").downgrade("DROP TABLE a", unlock()));
		migrator.upgrade();
		assertThatExceptionOfType(LockLostException.class).isThrownBy(() -> migrator.downgrade("base"))
			.withMessageContaining("Revision 'a' was rolled back");
		assertThat(tables()).containsExactly("a");
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).containsExactly("a");
	}

	@Test
	void lockOfSomebodyElseMayBeGivenUp() {
		Migrator migrator = migrator(wilful((op) -> op.execute("SELECT pg_advisory_lock(1), pg_advisory_unlock(1)")));
		assertThat(migrator.upgrade().transition()).isEqualTo("base → a");
	}

	@Test
	void roleAndSearchPathOfARevisionEndWithIt() {
		this.witness.execute("CREATE SCHEMA other", "CREATE TABLE other.seen (revision text, settings text)");
		Migrator migrator = migrator(
				wilful((op) -> op.execute("SET search_path = other; SET ROLE postgres; CREATE TABLE x (id int)")),
				revision("b<a").upgrade("CREATE TABLE b AS SELECT current_setting('role') || ' '"
						+ " || current_setting('search_path') AS settings"));
		migrator.upgrade();
		assertThat(this.witness.strings("SELECT settings FROM b")).containsExactly("none \"$user\", public");
		assertThat(this.witness.strings("SELECT schemaname FROM pg_tables WHERE tablename = 'x'"))
			.containsExactly("other");
	}

	@Test
	void roleThatMayNotRecordTheRevisionUndoesIt() {
		this.witness.execute("GRANT CREATE ON SCHEMA public TO pg_monitor");
		Migrator migrator = migrator(revision("a").upgrade("SET ROLE pg_monitor", "CREATE TABLE a (id int)"), next());
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("failed when it was about to be committed")
			.withMessageContaining("permission denied for table migrate_version");
		assertNothingStays();
	}

	@Test
	void discardAllIsRefusedByTheServerInATransaction() {
		Migrator migrator = migrator(wilful((op) -> op.execute("DISCARD ALL")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("at statement 2, DISCARD ALL")
			.withMessageContaining("DISCARD ALL cannot run inside a transaction block");
		assertNothingStays();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DISCARD ALL", "SELECT pg_advisory_unlock_all()" })
	void lockThatIsGivenUpWithoutATransactionLeavesTheRevisionToBeRecorded(String sql) {
		Migrator migrator = migrator(revision("a").withoutTransaction().upgrade("CREATE TABLE a (id int)", sql),
				next());
		assertThatExceptionOfType(LockLostException.class).isThrownBy(migrator::upgrade)
			.withMessageStartingWith("Revision 'a' was not recorded: at its end the session did not have the migration")
			.withMessageEndingWith("It runs without a transaction, so what it did stays: look at the database first.");
		assertThat(tables()).containsExactly("a");
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).isEmpty();
		assertThat(this.witness.strings("SELECT outcome FROM migrate_version_history ORDER BY id"))
			.containsExactly("STARTED", "FAILED");
		assertThat(migrator.upgrade().steps()).hasSize(2);
	}

	@Test
	void sessionThatIsEndedByARevisionIsNoSuccess() {
		Migrator migrator = migrator(wilful((op) -> op.execute("SELECT pg_terminate_backend(pg_backend_pid())")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("terminating connection due to administrator command");
		this.witness.awaitNobody();
		assertThat(tables()).isEmpty();
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).isEmpty();
	}

}
