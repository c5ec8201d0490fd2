package dev.migrate.reliability.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.faults.Eventually;
import dev.migrate.faults.JavaProgram;
import dev.migrate.faults.Witness;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.HeldCommit;

/** What becomes of a tool under the faults of F03, F08, F09, F12 and F19. */
final class PeerTrial {

	private static final String OTHERS = " FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND backend_type = 'client backend' AND application_name NOT LIKE 'witness%'";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	// Liquibase knows a script by its path.
	private final Path folder = folder();

	private final Peer peer;

	PeerTrial(Peer peer) {
		this.peer = peer;
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("peer");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * F03: the process is killed, and its sessions end, while the history is committed.
	 */
	String killDuringCommit() {
		begin();
		boolean[] halfDone = new boolean[1];
		new HeldCommit(this.database, this.peer.historyTable(), "true").during(() -> {
			try (JavaProgram program = start(Scripts.TRANSACTIONAL)) {
				awaitBlocked(program);
				halfDone[0] = this.database.hasTable("second_table");
				program.kill();
				this.database.execute(List.of("SELECT pg_terminate_backend(pid)" + OTHERS));
				this.database.awaitNobody();
			}
		});
		this.database.execute(List.of("DROP TRIGGER hold_up ON " + this.peer.historyTable()));
		String seen = halfDone[0] ? "applied without its record; " : "applied and recorded together; ";
		return seen + nextStart(Scripts.TRANSACTIONAL);
	}

	/** F08: eight start together on an empty database. */
	String startTogether() {
		this.database.clear();
		List<JavaProgram> programs = IntStream.range(0, 8).mapToObj((i) -> start(Scripts.TRANSACTIONAL)).toList();
		long started = programs.stream().filter(PeerTrial::hasStarted).count();
		programs.forEach(JavaProgram::close);
		return started + " of 8 start";
	}

	/** F09: who migrates is killed while two wait. */
	String killHolder() {
		begin();
		Witness.Blockade obstacle = this.database.witness().block("BEGIN; LOCK TABLE fx IN SHARE MODE");
		try (JavaProgram holder = start(Scripts.TRANSACTIONAL)) {
			awaitBlocked(holder);
			try (JavaProgram first = start(Scripts.TRANSACTIONAL); JavaProgram second = start(Scripts.TRANSACTIONAL)) {
				Eventually.holds("two more have sessions", () -> sessions() >= 3);
				holder.kill();
				obstacle.close();
				long started = Stream.of(first, second).filter(PeerTrial::hasStarted).count();
				return (started == 2) ? "both go on"
						: started + " of 2 go on within " + Eventually.BOUND.toSeconds() + " s";
			}
		}
	}

	/** F12: an index is built concurrently, with nobody else there. */
	String buildConcurrently() {
		begin();
		try (JavaProgram program = start(Scripts.CONCURRENTLY)) {
			if (hasStarted(program)) {
				return "is built";
			}
			List<String> blockers = this.database.rows("SELECT DISTINCT state FROM pg_stat_activity WHERE pid IN"
					+ " (SELECT unnest(pg_blocking_pids(pid))" + OTHERS + ")");
			return blockers.isEmpty() ? "fails: " + failure(program)
					: "hangs, behind a session of its own that is " + String.join(", ", blockers);
		}
		finally {
			this.database.endSessions();
		}
	}

	/** F19: the third statement of a script without a transaction fails. */
	String failHalfWay() {
		begin();
		try (JavaProgram program = start(Scripts.BREAKING)) {
			hasStarted(program);
		}
		this.database.execute(List.of("CREATE TABLE missing (id int)"));
		String next = nextStart(Scripts.BREAKING);
		int effects = this.database.rows("SELECT 1 FROM fx").size();
		return "effects before the failure: " + effects + "; " + next;
	}

	private void awaitBlocked(JavaProgram program) {
		String blocked = "SELECT 1" + OTHERS + " AND wait_event_type = 'Lock'";
		Eventually.holds("a session waits for a lock", () -> !this.database.rows(blocked).isEmpty(),
				() -> ": " + this.peer + ", " + program);
	}

	// The first script is applied, so that the tables of the tool are there.
	private void begin() {
		this.database.clear();
		try (JavaProgram program = start(List.of(Scripts.FIRST))) {
			if (!hasStarted(program)) {
				throw new AssertionError("It does not start at all: " + program);
			}
		}
		this.database.awaitNobody();
	}

	private String nextStart(List<Peer.Script> scripts) {
		try (JavaProgram program = start(scripts)) {
			return hasStarted(program) ? "the next start succeeds" : "the next start fails: " + failure(program);
		}
		finally {
			this.database.endSessions();
		}
	}

	private int sessions() {
		return this.database.rows("SELECT DISTINCT client_port" + OTHERS).size();
	}

	private JavaProgram start(List<Peer.Script> scripts) {
		return JavaProgram.start(List.of(), PeerApplication.class,
				this.peer.arguments(this.folder, this.database.url(), scripts).toArray(String[]::new));
	}

	private static boolean hasStarted(JavaProgram program) {
		return program.endsInTime() && !program.said("STARTED").isEmpty();
	}

	private static String failure(JavaProgram program) {
		if (program.isAlive()) {
			return "it still waits after " + Eventually.BOUND.toSeconds() + " s";
		}
		return program.said("FAILED")
			.stream()
			.findFirst()
			.map((reason) -> reason.substring(0, Math.min(reason.length(), 160)))
			.orElse("without a word");
	}

}
