package dev.migrate.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.migrate.testing.PostgresServer;

/** Kills a virtual machine that is in the middle of an upgrade. */
final class Killing {

	/** What a COMMIT that is held up waits for. */
	static final String HOLD_UP = "SELECT pg_advisory_lock(4711)";

	private final PostgresServer.Database database;

	private final Witness witness;

	Killing(PostgresServer.Database database) {
		this.database = database;
		this.witness = new Witness(database);
	}

	/** Return the statements of an upgrade that nobody disturbs, in their order. */
	static List<String> statements(PostgresServer server) {
		PostgresServer.Database database = FaultRevisions.database(server);
		try (ChildJvm child = ChildJvm.start(database, "nowhere")) {
			child.awaitExit();
			new Invariants(database).everythingIsAppliedOnce();
			List<String> points = child.said("POINT");
			return points.stream().map((point) -> point.substring(point.indexOf(' ') + 1)).toList();
		}
	}

	/** Return the numbers of the statements that can be held up while they run. */
	static List<Integer> stoppable(List<String> statements) {
		return IntStream.rangeClosed(1, statements.size())
			.filter((number) -> obstacle(statements.get(number - 1)).isPresent())
			.boxed()
			.toList();
	}

	/**
	 * Return the number of a statement.
	 * @param beginning how it begins
	 * @param occurrence which of those that begin so, counted from 1
	 */
	static int number(List<String> statements, String beginning, int occurrence) {
		List<Integer> numbers = IntStream.range(0, statements.size())
			.filter((index) -> statements.get(index).startsWith(beginning))
			.mapToObj((index) -> index + 1)
			.toList();
		return numbers.get(occurrence - 1);
	}

	/** Return what another session has to lock so that the statement waits. */
	static Optional<String> obstacle(String statement) {
		if (statement.startsWith("CREATE TABLE") || statement.startsWith("CREATE INDEX t2_id")) {
			return Optional.of("LOCK TABLE pg_class IN SHARE MODE");
		}
		if (statement.startsWith("INSERT INTO effects")) {
			return Optional.of("LOCK TABLE effects IN SHARE MODE");
		}
		if (statement.contains("INDEX CONCURRENTLY")) {
			return Optional.of("LOCK TABLE t2 IN ROW EXCLUSIVE MODE; LOCK TABLE t2 IN SHARE UPDATE EXCLUSIVE MODE");
		}
		if (statement.contains("INSERT INTO \"public\".\"migrate_version_history\"")) {
			return Optional.of("LOCK TABLE migrate_version_history IN SHARE MODE");
		}
		return Optional.empty();
	}

	/** Kill it while it waits to go on. */
	void at(String point) {
		try (ChildJvm child = ChildJvm.start(this.database, point)) {
			child.awaitStop().kill();
		}
		this.witness.awaitNobody();
	}

	/** Kill it while the server carries out a statement. */
	void within(int number, Orphan orphan) {
		try (ChildJvm child = ChildJvm.start(this.database, "before " + number)) {
			child.awaitStop();
			String statement = child.said("POINT").get(number - 1);
			String obstacle = obstacle(statement.substring(statement.indexOf(' ') + 1)).orElseThrow();
			this.witness.whileLocked(obstacle, () -> {
				child.goOn();
				kill(child, orphan, "%");
			});
		}
		this.witness.awaitNobody();
	}

	/**
	 * Kill it while the server carries out the COMMIT of a history row. The history must
	 * be there already.
	 */
	void duringCommit(String revision, String outcome, Orphan orphan) {
		holdUpCommit("NEW.revision = '" + revision + "' AND NEW.outcome = '" + outcome + "'");
		try (ChildJvm child = ChildJvm.start(this.database, "start")) {
			child.awaitStop();
			Witness.Blockade blockade = this.witness.block(HOLD_UP);
			child.goOn();
			kill(child, orphan, outcome.equals("DONE") ? "COMMIT" : "%");
			blockade.close();
		}
		this.witness.awaitNobody();
	}

	/** Let a COMMIT that wrote such a history row wait for {@link #HOLD_UP}. */
	void holdUpCommit(String condition) {
		this.witness.execute(
				"CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS"
						+ " $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END $$",
				"CREATE CONSTRAINT TRIGGER hold_up AFTER INSERT ON migrate_version_history"
						+ " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (" + condition
						+ ") EXECUTE FUNCTION hold_up()");
	}

	private void kill(ChildJvm child, Orphan orphan, String statement) {
		this.witness.awaitBlocked(statement);
		child.kill();
		if (orphan == Orphan.IS_CANCELLED) {
			this.witness.awaitNobody();
		}
	}

	/** What becomes of the session whose client is gone. */
	enum Orphan {

		/** Nothing keeps it from finishing what it runs. */
		FINISHES,

		/** What it waits for doesn't come, and the server ends it. */
		IS_CANCELLED

	}

}
