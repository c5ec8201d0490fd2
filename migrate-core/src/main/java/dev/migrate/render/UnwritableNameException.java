package dev.migrate.render;

import dev.migrate.revision.RevisionException;

/** A name that no revision in SQL could refer to. */
public final class UnwritableNameException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String name;

	UnwritableNameException(String name, String reason) {
		super("The name '%s' can't stand in the header of an SQL revision: it %s. Choose another one.".formatted(name,
				reason));
		this.name = name;
	}

	/** Return the refused name. */
	public String name() {
		return this.name;
	}

}
