package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionException;

/** A revision failed. */
public final class StepFailedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	private final String location;

	private final int operation;

	private final int statement;

	StepFailedException(StepRun run, String text, Throwable cause) {
		super(text, cause);
		this.revision = run.step().revision();
		this.location = run.script().location();
		this.operation = run.recorder().operation();
		this.statement = run.statements();
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

	/** Return the file or class of the revision. */
	public String location() {
		return this.location;
	}

	/** Return the number of the operation that failed, or of the last one before. */
	public int operation() {
		return this.operation;
	}

	/** Return the number of the statement that failed, or of the last one before. */
	public int statement() {
		return this.statement;
	}

}
