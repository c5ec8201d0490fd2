package dev.migrate.reliability.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import dev.migrate.failpoint.Failpoint;
import dev.migrate.faults.JavaProgram;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.reliability.victim.VictimMain;

/** A virtual machine that migrates, and is stopped where the test wants it. */
public final class Victim implements AutoCloseable {

	private final JavaProgram program;

	private int stops;

	private Victim(JavaProgram program) {
		this.program = program;
	}

	/** Start one that stops at every point. */
	public static Victim stopping(Assignment assignment) {
		Victim victim = start(List.of(Failpoint.PROPERTY + "=" + ParkingInjector.class.getName()), assignment);
		victim.begin();
		return victim;
	}

	/** Start one that stops nowhere, and begins when it is told to. */
	public static Victim waiting(Assignment assignment) {
		return start(List.of(), assignment);
	}

	/** Start one that begins when it is told to, and whose clock is wrong by a time. */
	public static Victim waiting(String offset, Assignment assignment) {
		List<String> starter = List.of("faketime", "-m", "--exclude-monotonic", "-f", offset);
		return new Victim(JavaProgram.startBy(starter, List.of(), VictimMain.class, assignment.arguments()));
	}

	private static Victim start(List<String> properties, Assignment assignment) {
		return new Victim(JavaProgram.start(properties, VictimMain.class, assignment.arguments()));
	}

	/** Wait until it is ready, and let it begin. */
	public void begin() {
		awaitReady();
		this.program.tell("begin");
	}

	/** Wait until it could begin. */
	public void awaitReady() {
		if (this.program.await("READY", (lines) -> !lines.isEmpty()).isEmpty()) {
			throw new AssertionError("It ended before it began: " + this.program);
		}
	}

	/** Wait for the next point, and return it if there is one before the end. */
	public Optional<String> awaitPoint() {
		List<String> points = this.program.await("AT", (lines) -> lines.size() > this.stops);
		if (points.size() == this.stops) {
			return Optional.empty();
		}
		return Optional.of(points.get(this.stops++));
	}

	/** Let it come to the point with a number, counted from 1, and stay there. */
	public String goTo(int number) {
		Optional<String> point = awaitPoint();
		while (point.isPresent() && this.stops < number) {
			tell(ParkingInjector.GO);
			point = awaitPoint();
		}
		return point.orElseThrow(() -> new AssertionError("It never came to point " + number + ": " + this.program));
	}

	/** Wait until others have kept it from a lock so often. */
	public void awaitBlocked(int tries) {
		if (this.program.await("BLOCKED", (lines) -> lines.size() >= tries).size() < tries) {
			throw new AssertionError("It ended before it was blocked so often: " + this.program);
		}
	}

	/** Let it come to the first point with a name, and stay there. */
	public Victim goTo(String name) {
		Optional<String> point = awaitPoint();
		while (point.isPresent() && !point.get().equals(name)) {
			tell(ParkingInjector.GO);
			point = awaitPoint();
		}
		if (point.isEmpty()) {
			throw new AssertionError("It never came to " + name + ": " + this.program);
		}
		return this;
	}

	/** Let it go to its end, and return the points that it came to. */
	public List<String> goToTheEnd() {
		while (awaitPoint().isPresent()) {
			tell(ParkingInjector.GO);
		}
		return this.program.said("AT");
	}

	/** Tell it what to do at the point where it is. */
	public void tell(String order) {
		this.program.tell(order);
	}

	/** Let it go on and stop no more, unless it is about to end without being let. */
	public void release() {
		try {
			tell(ParkingInjector.FREE);
		}
		catch (UncheckedIOException ex) {
			if (!this.program.endsInTime()) {
				throw ex;
			}
		}
	}

	/** Return the number of its process. */
	public long pid() {
		return this.program.pid();
	}

	/** Return whether it has not ended yet. */
	public boolean isAlive() {
		return this.program.isAlive();
	}

	/** End it as {@code kill -9} does. */
	public void kill() {
		this.program.kill();
	}

	/** Ask it to end, as {@code kill} does. */
	public void terminate() {
		this.program.terminate();
	}

	/** Send it any other signal. */
	public void signal(String name) {
		try {
			int code = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
			if (code != 0) {
				throw new IllegalStateException("kill ended with " + code);
			}
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Wait for its end and return its exit code. */
	public int awaitExit() {
		return this.program.awaitExit();
	}

	/** Return the revisions that it applied, if it says it came to a good end. */
	public Optional<String> applied() {
		return this.program.said("APPLIED").stream().findFirst();
	}

	/** Return who kept it from a lock, for each try. */
	public List<String> blockers() {
		return this.program.said("BLOCKED");
	}

	/** Return what it failed with, if it says so. */
	public Optional<String> failure() {
		return this.program.said("FAILED").stream().findFirst();
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
