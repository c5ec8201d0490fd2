package dev.migrate.cli.run;

import java.time.Duration;

/** How long something took, as a person reads it. */
final class Elapsed {

	private Elapsed() {
	}

	static String text(Duration duration) {
		long millis = duration.toMillis();
		if (millis < 1000) {
			return millis + " ms";
		}
		if (millis < 60_000) {
			return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
		}
		return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
	}

}
