package dev.migrate.revision;

import org.jspecify.annotations.Nullable;

/**
 * A fault that a user can mend. There is one subtype per fault, with the facts as fields;
 * the message says what happened, where, and what to do.
 */
public abstract class RevisionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	protected RevisionException(String message) {
		super(message);
	}

	protected RevisionException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
