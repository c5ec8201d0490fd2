package dev.migrate.execution;

import java.util.List;

import dev.migrate.contention.BlockerText;
import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.Dialect;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** Others kept a revision from its locks until its time was over. */
public final class RevisionBlockedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	private final transient List<Blocker> blockers;

	/**
	 * A revision was blocked.
	 * @param limit the limit that would give it more time
	 */
	RevisionBlockedException(StepRun run, MigrationSession session, Secrets secrets, RetrySchedule schedule,
			Exception failure, String limit) {
		super(secrets.hidden(
				("The %s of revision '%s' (%s) did not get a lock%s in %d tries and %d s: %s. It was held by %s.\n%s"
						+ " End what is in the way and start again, or give it more time with 'migrate.limits.%s'.")
					.formatted(run.direction().word(), run.step().revision(), run.script().location(),
							StepFailures.place(run, failure), schedule.tries(), schedule.elapsed().toSeconds(),
							Complaints.text(failure), BlockerText.of(session.watch().seen()),
							StepFailures.effects(run, session.dialect()), limit)),
				failure);
		this.revision = run.step().revision();
		this.blockers = List.copyOf(session.watch().seen());
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

	/** Return who was in its way, as far as that could be seen. */
	public List<Blocker> blockers() {
		return this.blockers;
	}

}
