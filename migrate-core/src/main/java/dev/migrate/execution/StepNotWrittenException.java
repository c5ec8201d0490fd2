package dev.migrate.execution;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;

/** What a revision says can't be written into a script. */
public final class StepNotWrittenException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	private final String location;

	private final int operation;

	StepNotWrittenException(RevisionScript script, Direction direction, int operation, String place, Exception cause) {
		super("The %s of revision '%s' (%s) can't be written into a script%s: %s%nNothing was written.".formatted(
				direction.word(), script.revision().id(), script.location(), place, Complaints.text(cause)), cause);
		this.revision = script.revision().id();
		this.location = script.location();
		this.operation = operation;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

	/** Return the file or class of the revision. */
	public String location() {
		return this.location;
	}

	/** Return the number of the operation that can't be written, from 1. */
	public int operation() {
		return this.operation;
	}

}
