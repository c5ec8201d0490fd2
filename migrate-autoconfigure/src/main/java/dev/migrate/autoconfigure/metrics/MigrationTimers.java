package dev.migrate.autoconfigure.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.StepResult;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Times runs and the revisions in them. A revision is no tag: there is a new one every
 * week, and each is applied once; the history table has the time of each.
 */
class MigrationTimers implements MigrationListener, MeterBinder {

	private final List<MeterRegistry> registries = new ArrayList<>();

	private final List<Sample> early = new ArrayList<>();

	private long stepStarted;

	// The run of the start is over before meters can be registered.
	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		this.early.forEach((sample) -> sample.record(registry));
		this.early.clear();
	}

	@Override
	public synchronized void stepStarted(RevisionId revision, Direction direction) {
		this.stepStarted = System.nanoTime();
	}

	@Override
	public void stepFinished(StepResult result) {
		revision(result.direction(), "success", result.duration());
	}

	@Override
	public void stepFailed(RevisionId revision, Direction direction, RuntimeException failure) {
		revision(direction, "failure", sinceStepStarted());
	}

	@Override
	public void finished(MigrationReport report) {
		run("success", report.duration());
	}

	@Override
	public void failed(RuntimeException failure, Duration duration) {
		run("failure", duration);
	}

	private synchronized Duration sinceStepStarted() {
		return Duration.ofNanos(System.nanoTime() - this.stepStarted);
	}

	private void revision(Direction direction, String outcome, Duration duration) {
		record(new Sample("migrate.revision", "Time that revisions take",
				Tags.of("direction", direction.word(), "outcome", outcome), duration));
	}

	private void run(String outcome, Duration duration) {
		record(new Sample("migrate.run", "Time that whole runs take, waiting for other instances included",
				Tags.of("outcome", outcome), duration));
	}

	private synchronized void record(Sample sample) {
		if (this.registries.isEmpty()) {
			this.early.add(sample);
		}
		this.registries.forEach(sample::record);
	}

	private record Sample(String meter, String description, Tags tags, Duration duration) {

		void record(MeterRegistry registry) {
			Timer.builder(this.meter)
				.description(this.description)
				.tags(this.tags)
				.register(registry)
				.record(this.duration);
		}

	}

}
