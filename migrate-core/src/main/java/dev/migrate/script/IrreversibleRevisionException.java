package dev.migrate.script;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** A revision was to be undone that has no way back. */
public final class IrreversibleRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId id;

	private final String reason;

	public IrreversibleRevisionException(RevisionId id, String reason) {
		super("Revision '%s' cannot be downgraded: %s. Restore a backup, or write a new revision that repairs what is wrong."
			.formatted(id, reason));
		this.id = id;
		this.reason = reason;
	}

	/** Return the revision. */
	public RevisionId id() {
		return this.id;
	}

	/** Return why there is no way back, in the words of its author. */
	public String reason() {
		return this.reason;
	}

}
