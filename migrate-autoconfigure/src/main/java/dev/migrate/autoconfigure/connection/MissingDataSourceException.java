package dev.migrate.autoconfigure.connection;

import dev.migrate.revision.RevisionException;

/** There is no database to migrate. */
public final class MissingDataSourceException extends RevisionException {

	private static final long serialVersionUID = 1L;

	MissingDataSourceException() {
		super("Migrations have no database: there is neither a DataSource that is the only or the primary one, nor one"
				+ " marked with @MigrateDataSource, nor a URL in 'migrate.url'. Configure 'spring.datasource.url' or"
				+ " 'migrate.url', mark one of several data sources with @MigrateDataSource or @Primary, or switch"
				+ " migrations off with 'migrate.enabled=false'.");
	}

}
