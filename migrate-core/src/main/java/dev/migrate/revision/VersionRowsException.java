package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version table that does not fit the revisions: the table is at fault, not the
 * command.
 */
public abstract sealed class VersionRowsException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final ArrayList<RevisionId> rows;

	private VersionRowsException(List<RevisionId> rows, String message) {
		super(message);
		this.rows = new ArrayList<>(rows);
	}

	private static String list(List<RevisionId> rows) {
		return rows.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

	/** Return the rows at fault. */
	public List<RevisionId> rows() {
		return List.copyOf(this.rows);
	}

	/** Rows that no revision is known for. */
	public static final class UnknownRows extends VersionRowsException {

		private static final long serialVersionUID = 1L;

		UnknownRows(List<RevisionId> rows) {
			super(rows,
					"The version table names %s, but there is no such revision. Deploy the scripts that the database was migrated with, or, if the schema is known to match another revision, run 'stamp --purge <revision>'."
						.formatted(list(rows)));
		}

	}

	/** Rows of which one is an ancestor of another. */
	public static final class OverlappingRows extends VersionRowsException {

		private static final long serialVersionUID = 1L;

		OverlappingRows(List<RevisionId> rows) {
			super(rows,
					"The version table holds the rows %s, of which one is an ancestor of another; the command is not to blame. Rewrite the rows with 'stamp --purge' and the newest of them."
						.formatted(list(rows)));
		}

	}

}
