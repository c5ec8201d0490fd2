package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** There is no dialect for the database. */
public final class UnsupportedDatabaseException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String product;

	UnsupportedDatabaseException(String product, String known) {
		super("There is no dialect for the database '%s'. Nothing was run. Known are: %s.".formatted(product, known));
		this.product = product;
	}

	/** Return the name of the product, as JDBC says it. */
	public String product() {
		return this.product;
	}

}
