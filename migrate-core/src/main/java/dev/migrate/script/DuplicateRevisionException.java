package dev.migrate.script;

import dev.migrate.revision.RevisionId;

/** Two scripts say that they are the same revision. */
public final class DuplicateRevisionException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final RevisionId id;

	private final String otherLocation;

	DuplicateRevisionException(RevisionId id, String location, String otherLocation) {
		super("Revision '%s' is kept in %s as well as in %s. Give one of them another id, or remove it; if both are one file, it is on the class path twice."
			.formatted(id, otherLocation, location), location, 0);
		this.id = id;
		this.otherLocation = otherLocation;
	}

	/** Return the id of both. */
	public RevisionId id() {
		return this.id;
	}

	/** Return the file or class of the other revision. */
	public String otherLocation() {
		return this.otherLocation;
	}

}
