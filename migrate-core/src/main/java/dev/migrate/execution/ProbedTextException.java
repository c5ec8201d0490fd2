package dev.migrate.execution;

import dev.migrate.operation.Probe;
import dev.migrate.revision.RevisionException;

/** A probe can only tell of one statement. */
public final class ProbedTextException extends RevisionException {

	private static final long serialVersionUID = 1L;

	ProbedTextException(int statements, Probe probe) {
		super(("The probe '%s' is given for SQL text with %d statements, but it can only tell of one. Execute each"
				+ " statement with a probe of its own.")
			.formatted(probe.query(), statements));
	}

}
