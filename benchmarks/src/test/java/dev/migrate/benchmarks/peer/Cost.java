package dev.migrate.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a run cost the client.
 *
 * @param wall how long it took
 * @param cpu the processor time of the virtual machine meanwhile
 * @param processCpu the processor time of the virtual machine since its start
 * @param allocated the bytes allocated meanwhile
 * @param classes the classes loaded meanwhile
 * @param finished when it ended
 */
public record Cost(Duration wall, Duration cpu, Duration processCpu, long allocated, long classes, Instant finished) {

	private static final String MARK = "COST";

	/** Return a line that says it all. */
	public String toLine() {
		return String.join(" ", MARK, this.wall.toString(), this.cpu.toString(), this.processCpu.toString(),
				Long.toString(this.allocated), Long.toString(this.classes),
				this.finished.truncatedTo(ChronoUnit.MICROS).toString());
	}

	/** Return what the line says, if it is one of these. */
	public static Optional<Cost> parse(String line) {
		String[] words = line.split(" ", -1);
		if (!words[0].equals(MARK)) {
			return Optional.empty();
		}
		return Optional.of(new Cost(Duration.parse(words[1]), Duration.parse(words[2]), Duration.parse(words[3]),
				Long.parseLong(words[4]), Long.parseLong(words[5]), Instant.parse(words[6])));
	}

}
