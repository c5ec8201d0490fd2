package dev.migrate.autoconfigure.command;

import dev.migrate.revision.RevisionException;

/** A command needs the migrations of an application that has none, or several. */
final class MissingMigratorException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private MissingMigratorException(String message) {
		super(message);
	}

	static MissingMigratorException none() {
		return new MissingMigratorException("The application has no database to migrate: 'migrate.enabled' is false, or"
				+ " there is neither a DataSource nor a URL. Configure 'spring.datasource.url' or 'migrate.url'.");
	}

	static MissingMigratorException several() {
		return new MissingMigratorException(
				"The application has several migrators, and none of them is the primary one."
						+ " Mark the one that commands are for with @Primary.");
	}

}
