package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** Something was said about a step that nobody has asked for. */
public final class StepResolutionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	StepResolutionException(String message) {
		super(message);
	}

}
