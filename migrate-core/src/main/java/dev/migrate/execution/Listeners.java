package dev.migrate.execution;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.LockHolder;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners as one. */
final class Listeners implements MigrationListener {

	private static final Logger logger = LoggerFactory.getLogger(Listeners.class);

	private final List<MigrationListener> listeners;

	Listeners(List<MigrationListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void waiting(@Nullable LockHolder holder, Duration waited) {
		tell((listener) -> listener.waiting(holder, waited));
	}

	@Override
	public void started(MigrationPlan plan) {
		tell((listener) -> listener.started(plan));
	}

	@Override
	public void stepStarted(RevisionId revision, Direction direction) {
		tell((listener) -> listener.stepStarted(revision, direction));
	}

	@Override
	public void stepBlocked(RevisionId revision, Direction direction, List<Blocker> blockers, Duration pause) {
		tell((listener) -> listener.stepBlocked(revision, direction, blockers, pause));
	}

	@Override
	public void stepFinished(StepResult result) {
		tell((listener) -> listener.stepFinished(result));
	}

	@Override
	public void stepFailed(RevisionId revision, Direction direction, RuntimeException failure) {
		tell((listener) -> listener.stepFailed(revision, direction, failure));
	}

	@Override
	public void finished(MigrationReport report) {
		tell((listener) -> listener.finished(report));
	}

	@Override
	public void failed(RuntimeException failure, Duration duration) {
		tell((listener) -> listener.failed(failure, duration));
	}

	private void tell(Consumer<MigrationListener> message) {
		for (MigrationListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A migration listener failed; the migration goes on", ex);
			}
		}
	}

}
