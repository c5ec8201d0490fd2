package dev.migrate.faults;

import java.util.List;
import java.util.Optional;

import dev.migrate.testing.PostgresServer;

/** A virtual machine of its own in which {@link ChildMigration} runs. */
final class ChildJvm implements AutoCloseable {

	private final JavaProgram program;

	private ChildJvm(JavaProgram program) {
		this.program = program;
	}

	/** Start one that upgrades by these revisions and stops at a point. */
	static ChildJvm start(PostgresServer.Database database, String revisions, String point) {
		return start(database.url(), revisions, point);
	}

	/** Start one on the database with a URL. */
	static ChildJvm start(String url, String revisions, String point) {
		return new ChildJvm(JavaProgram.start(List.of(), ChildMigration.class, url, revisions, point));
	}

	/** Start one that upgrades by {@link FaultRevisions} and stops at a point. */
	static ChildJvm start(PostgresServer.Database database, String point) {
		return start(database, "four", point);
	}

	List<String> output() {
		return this.program.output();
	}

	/** Return the rest of each line that begins with a word. */
	List<String> said(String word) {
		return this.program.said(word);
	}

	/** Wait until it has stopped at its point. */
	ChildJvm awaitStop() {
		if (this.program.await("STOPPED", (stops) -> !stops.isEmpty()).isEmpty()) {
			throw new AssertionError("It ended before it stopped: " + this.program);
		}
		return this;
	}

	/** Let it go on from its point. */
	void goOn() {
		this.program.tell("");
	}

	/** End it as {@code kill -9} does. */
	void kill() {
		this.program.kill();
	}

	/** Ask it to end, as {@code kill} does. */
	void terminate() {
		this.program.terminate();
	}

	/** Wait for its end and return its exit code. */
	int awaitExit() {
		return this.program.awaitExit();
	}

	/** Return the revisions that it applied, if it came to a good end. */
	Optional<String> applied() {
		return said("APPLIED").stream().findFirst();
	}

	@Override
	public String toString() {
		return this.program.toString();
	}

	@Override
	public void close() {
		this.program.close();
	}

}
