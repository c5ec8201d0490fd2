package dev.migrate.cli.command;

import dev.migrate.revision.RevisionException;

/** A command does not do what was asked for, so that nothing is lost by mistake. */
public final class RefusedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	public RefusedException(String message) {
		super(message);
	}

}
