package dev.migrate.benchmarks.catalog;

/** A tool can't do what it is asked for; the message is short enough for a table. */
public final class CatalogWorkException extends Exception {

	private static final long serialVersionUID = 1L;

	CatalogWorkException(String message) {
		super(message);
	}

	CatalogWorkException(String message, Throwable cause) {
		super(message, cause);
	}

}
