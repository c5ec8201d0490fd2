package dev.migrate.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.migrate.contention.BlockerText;
import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what failed only because somebody else had a lock. */
final class LockRetries {

	private static final Logger logger = LoggerFactory.getLogger(LockRetries.class);

	private final MigrationSession session;

	private final RunSettings settings;

	private final MigrationListener listener;

	private final Cancellation cancellation;

	LockRetries(MigrationSession session, RunSettings settings, MigrationListener listener, Cancellation cancellation) {
		this.session = session;
		this.settings = settings;
		this.listener = listener;
		this.cancellation = cancellation;
	}

	/** Return a schedule for what begins now. */
	RetrySchedule begin() {
		return RetrySchedule.begin(this.settings.limits());
	}

	/** Return whether somebody else had a lock, and nothing is wrong but that. */
	static boolean isLocked(Dialect dialect, Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && dialect.faultOf(sql) == SqlFault.LOCKED) {
				return true;
			}
		}
		return false;
	}

	/** Pause before the next try; return whether there shall be one. */
	boolean pause(StepRun run, RetrySchedule schedule, Exception failure) {
		Optional<Duration> pause = schedule.nextPause();
		if (pause.isEmpty()) {
			return false;
		}
		List<Blocker> blockers = this.session.watch().seen();
		logger.warn("Revision '{}' did not get a lock ({}), held by {}. Try {} begins in {} ms", run.step().revision(),
				this.settings.secrets().hidden(Complaints.text(failure)), BlockerText.of(blockers), schedule.tries(),
				pause.get().toMillis());
		this.listener.stepBlocked(run.step().revision(), run.direction(), blockers, pause.get());
		this.cancellation.pause(pause.get());
		return true;
	}

	/** Return what is said when there is no next try. */
	RevisionBlockedException givenUp(StepRun run, RetrySchedule schedule, Exception failure) {
		return blocked(run, schedule, failure, "retry-for");
	}

	/** Return what is said of a statement that can't be tried again. */
	RevisionBlockedException blocked(StepRun run, RetrySchedule schedule, Exception failure) {
		return blocked(run, schedule, failure, "long-lock-timeout");
	}

	private RevisionBlockedException blocked(StepRun run, RetrySchedule schedule, Exception failure, String limit) {
		return new RevisionBlockedException(run, this.session, this.settings.secrets(), schedule, failure, limit);
	}

}
