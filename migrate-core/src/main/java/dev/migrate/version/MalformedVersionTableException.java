package dev.migrate.version;

import java.sql.SQLException;

import dev.migrate.revision.RevisionException;

/** The version table does not look like one. */
public final class MalformedVersionTableException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String table;

	MalformedVersionTableException(String table, String found) {
		super(text(table, found));
		this.table = table;
	}

	MalformedVersionTableException(String table, String found, SQLException cause) {
		super(text(table, found), cause);
		this.table = table;
	}

	private static String text(String table, String found) {
		return ("Table %s is not a version table that can be trusted: it has %s. Nothing was run. Correct the rows by"
				+ " hand (one row for each applied head, its id in 'version_num'), or name another table in"
				+ " 'migrate.version-table'.")
			.formatted(table, found);
	}

	/** Return the name of the table. */
	public String table() {
		return this.table;
	}

}
