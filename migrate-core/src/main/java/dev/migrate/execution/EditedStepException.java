package dev.migrate.execution;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.JournaledStatement;

/** What a revision has done already says something else now. */
public final class EditedStepException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	EditedStepException(JournaledStatement done, String location, String summary) {
		super(("Step %d of revision '%s' (%s) says '%s' now, but what it said when it ran is '%s', %s. What has run can't be"
				+ " edited any more, only what comes after it. Nothing was run now. Bring the step back as it was.")
			.formatted(done.operation(), done.revision(), location, summary, done.summary(), done.text()));
		this.revision = done.revision();
	}

	EditedStepException(JournaledStatement done, String location) {
		super(("Revision '%s' (%s) has stopped in the middle when it ran without a transaction, and now says that it has one: it"
				+ " would do again what is there already, from step 1 on. Nothing was run now. Say 'transactional: false' again"
				+ " until it is done.")
			.formatted(done.revision(), location));
		this.revision = done.revision();
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
