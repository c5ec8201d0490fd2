package dev.migrate.cli.author;

import dev.migrate.revision.RevisionException;

/** What was generated does not do on a copy of the tables what it should. */
final class FailedTrialException extends RevisionException {

	private static final long serialVersionUID = 1L;

	FailedTrialException(String fault) {
		super("What was generated was tried on a copy of the tables, and does not do: %s\nNo revision was written; the database was not touched. Write it all the same with --no-trial and mend it by hand, and please report this."
			.formatted(fault));
	}

}
