package dev.migrate.cli.command;

import dev.migrate.revision.RevisionException;

/** What was typed can be read, but makes no sense. */
public final class UsageException extends RevisionException {

	private static final long serialVersionUID = 1L;

	public UsageException(String message) {
		super(message);
	}

}
