package dev.migrate;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/**
 * A database is not where the revisions end, so that a comparison would find what is in
 * them.
 */
public final class DatabaseBehindException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient List<RevisionId> rows;

	private final transient List<RevisionId> heads;

	DatabaseBehindException(List<RevisionId> rows, List<RevisionId> heads) {
		super("The database is at %s, but the revisions end at %s: whatever lies between would be found missing again. Nothing was compared or written. Apply it first with 'migrate upgrade', or compare with a database that is made for it: '--scratch'."
			.formatted(names(rows, "base"), names(heads, "base")));
		this.rows = List.copyOf(rows);
		this.heads = List.copyOf(heads);
	}

	private static String names(List<RevisionId> ids, String none) {
		return ids.isEmpty() ? none : ids.stream().map(RevisionId::value).sorted().collect(Collectors.joining(", "));
	}

	/** Return where the database is. */
	public List<RevisionId> rows() {
		return this.rows;
	}

	/** Return where the revisions end. */
	public List<RevisionId> heads() {
		return this.heads;
	}

}
