package dev.migrate.execution;

import java.time.Duration;
import java.util.List;

import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.LockHolder;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens while it happens, on the thread that migrates. What a listener
 * throws is logged and changes nothing.
 */
public interface MigrationListener {

	/**
	 * Another instance has the lock; called on the first try and then from time to time.
	 */
	default void waiting(@Nullable LockHolder holder, Duration waited) {
	}

	/** The lock is taken and the plan is about to be carried out. */
	default void started(MigrationPlan plan) {
	}

	/** A revision is about to run. */
	default void stepStarted(RevisionId revision, Direction direction) {
	}

	/**
	 * Others are in the way of a revision. Nothing of the try at hand has taken effect,
	 * and it is made again after the pause.
	 */
	default void stepBlocked(RevisionId revision, Direction direction, List<Blocker> blockers, Duration pause) {
	}

	/** A revision was run and is recorded. */
	default void stepFinished(StepResult result) {
	}

	/** A revision failed. */
	default void stepFailed(RevisionId revision, Direction direction, RuntimeException failure) {
	}

	/** A run is over, whether or not there was anything to do. */
	default void finished(MigrationReport report) {
	}

	/** A run came to nothing: it failed, gave up or was cancelled. */
	default void failed(RuntimeException failure, Duration duration) {
	}

}
