package dev.migrate.script;

import dev.migrate.revision.RevisionException;

/** A revision says neither how it is undone nor why it can't be. */
public final class MissingDowngradeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String location;

	MissingDowngradeException(String location) {
		super("Revision script %s has no way back. Implement its downgrade, or say in 'irreversible' why there is none."
			.formatted(location));
		this.location = location;
	}

	/** Return the file or class of the revision. */
	public String location() {
		return this.location;
	}

}
