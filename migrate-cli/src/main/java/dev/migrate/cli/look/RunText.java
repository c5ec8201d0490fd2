package dev.migrate.cli.look;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.migrate.cli.json.JsonObject;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;

/**
 * A run that the history remembers.
 *
 * @param steps its steps, the newest first; at least one
 */
record RunText(List<HistoryEntry> steps) {

	static Optional<RunText> of(List<HistoryEntry> steps) {
		return steps.isEmpty() ? Optional.empty() : Optional.of(new RunText(steps));
	}

	/** Return when it was, how much it did and how it ended. */
	String what() {
		String took = duration().map((duration) -> " in " + duration.toMillis() + " ms").orElse("");
		return "%s, %d %s%s, %s".formatted(started().truncatedTo(ChronoUnit.SECONDS), done(),
				(done() == 1) ? "step" : "steps", took, newest().outcome().name().toLowerCase(Locale.ROOT));
	}

	/** Return who ran it. */
	String who() {
		return "%s on %s with %s %s"
			.formatted(newest().by().osUser(), newest().by().host(), newest().by().application(),
					newest().by().applicationVersion())
			.strip();
	}

	/** Return what went wrong, if anything did. */
	Optional<String> error() {
		return newest().failure();
	}

	JsonObject json() {
		return new JsonObject().put("runId", newest().runId())
			.put("startedAt", started())
			.put("durationMs", duration().map(Duration::toMillis).orElse(null))
			.put("steps", done())
			.put("outcome", newest().outcome())
			.put("error", newest().error())
			.put("by",
					new JsonObject().put("osUser", newest().by().osUser())
						.put("host", newest().by().host())
						.put("application", newest().by().application())
						.put("applicationVersion", newest().by().applicationVersion())
						.put("databaseUser", newest().databaseUser()));
	}

	private HistoryEntry newest() {
		return this.steps.get(0);
	}

	private Instant started() {
		return this.steps.get(this.steps.size() - 1).startedAt();
	}

	private Optional<Duration> duration() {
		return Optional.ofNullable(newest().finishedAt()).map((finished) -> Duration.between(started(), finished));
	}

	private long done() {
		return this.steps.stream().filter((step) -> step.outcome() == Outcome.DONE).count();
	}

}
