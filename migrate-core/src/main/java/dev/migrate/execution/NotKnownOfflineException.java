package dev.migrate.execution;

import org.jspecify.annotations.Nullable;

/** Thrown when a script would have to know what only a database can tell. */
public final class NotKnownOfflineException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotKnownOfflineException(String what) {
		this(what, null);
	}

	NotKnownOfflineException(String what, @Nullable Throwable cause) {
		super("A script is written without a database, so that nobody can be asked for " + what
				+ ". State it in the revision, write this change as SQL, or run the revision on the database.", cause);
	}

}
