package dev.migrate.demo.database;

import org.jspecify.annotations.Nullable;

/** The demo can't have a database of its own. */
abstract class EmbeddedDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	EmbeddedDatabaseException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/** Return what to do about it. */
	String action() {
		return this.action;
	}

}
