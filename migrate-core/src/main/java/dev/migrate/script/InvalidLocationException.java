package dev.migrate.script;

import dev.migrate.revision.RevisionException;

/** The name of a location cannot be understood. */
public final class InvalidLocationException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String location;

	InvalidLocationException(String location) {
		super("'%s' is no location of revisions. Write a folder or package of the class path such as 'db/revisions', 'classpath:db/revisions' or 'db.revisions', or a directory such as 'file:/opt/app/revisions'."
			.formatted(location));
		this.location = location;
	}

	/** Return the location as configured. */
	public String location() {
		return this.location;
	}

}
