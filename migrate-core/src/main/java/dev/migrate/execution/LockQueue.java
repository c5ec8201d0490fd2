package dev.migrate.execution;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.LockHolder;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.LockWaiting;
import dev.migrate.version.VersionRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the lock, as far as the policy wants that. Whoever finds that another
 * instance has done everything goes on at once, without the lock.
 */
final class LockQueue implements LockWaiting {

	private static final Logger logger = LoggerFactory.getLogger(LockQueue.class);

	private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(10);

	private final MigrationSession session;

	private final MigrationTask task;

	private final RunSettings settings;

	private LockPolicy policy;

	private final MigrationListener listener;

	private final Cancellation cancellation;

	private List<RevisionId> rows = List.of();

	private Duration nextReport = Duration.ZERO;

	private boolean behindOthers;

	private boolean begun;

	LockQueue(MigrationSession session, MigrationTask task, RunSettings settings, LockPolicy policy,
			MigrationListener listener, Cancellation cancellation) {
		this.session = session;
		this.task = task;
		this.settings = settings;
		this.policy = policy;
		this.listener = listener;
		this.cancellation = cancellation;
	}

	@Override
	public boolean stillNeeded() throws SQLException {
		VersionRows found = this.session.versions().read(this.session.connection());
		this.rows = found.ids();
		return !this.task.isDone(found);
	}

	/** Wait again, in the middle of a run: whatever the policy is, it goes on. */
	LockQueue onceMore() {
		this.policy = LockPolicy.WAIT;
		this.nextReport = Duration.ZERO;
		this.begun = true;
		return this;
	}

	/** Return the rows as they were when there was no more need for the lock. */
	List<RevisionId> rows() {
		return this.rows;
	}

	/** Refuse a plan that was left to the instance that had the lock before. */
	void admit(MigrationPlan plan) {
		if (this.behindOthers && this.policy == LockPolicy.SKIP_AND_VERIFY) {
			throw new LeftUndoneException(plan);
		}
	}

	@Override
	public void waited(Duration time, HolderLookup holders) throws SQLException {
		this.behindOthers = true;
		if (this.policy == LockPolicy.FAIL) {
			throw new LockHeldException(holders.find().orElse(null));
		}
		boolean tooLong = this.settings.longestWait().filter((longest) -> time.compareTo(longest) >= 0).isPresent();
		if (!tooLong && time.compareTo(this.nextReport) < 0) {
			return;
		}
		Optional<LockHolder> holder = holders.find();
		if (tooLong) {
			throw new LockTimeoutException(time, holder.orElse(null), this.begun);
		}
		this.nextReport = time.plus(BETWEEN_REPORTS);
		logger.info("Waiting for the migration lock, which is held by {} ({} s so far)",
				holder.map(LockHolder::toString).orElse("a session that has just ended"), time.toSeconds());
		this.listener.waiting(holder.orElse(null), time);
	}

	@Override
	public void pause(Duration time) {
		this.cancellation.pause(time);
	}

}
