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

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
