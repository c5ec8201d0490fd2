package dev.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** Thrown when neither the application nor the database knows how to undo a revision. */
public final class ForgottenRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final ArrayList<RevisionId> rows;

	private final RevisionId missing;

	ForgottenRevisionException(List<RevisionId> rows, RevisionId missing) {
		super(("The version table names %s, which this application does not have, and the history of the database has not"
				+ " kept how '%s' is undone. Nothing was run. Downgrade with the version of the application that has"
				+ " it, or, if the schema is known to match another revision, run 'stamp --purge <revision>'.")
			.formatted(rows.stream().map((row) -> "'" + row + "'").collect(Collectors.joining(", ")), missing));
		this.rows = new ArrayList<>(rows);
		this.missing = missing;
	}

	/** Return the rows that the application does not know. */
	public List<RevisionId> rows() {
		return List.copyOf(this.rows);
	}

	/** Return the revision that nobody knows how to undo. */
	public RevisionId missing() {
		return this.missing;
	}

}
