package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A database that does not have everything applied. */
public final class NotAtHeadException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final ArrayList<RevisionId> rows;

	private final ArrayList<RevisionId> heads;

	NotAtHeadException(List<RevisionId> rows, Collection<RevisionId> heads, int pending) {
		super("The database is at %s, but the revisions end at %s: %d not applied. Run 'upgrade heads'.".formatted(
				rows.isEmpty() ? "the base" : SelectorException.list(rows),
				heads.isEmpty() ? "the base" : SelectorException.list(heads), pending));
		this.rows = new ArrayList<>(rows);
		this.heads = new ArrayList<>(heads);
	}

	/** Return the rows of the version table. */
	public List<RevisionId> rows() {
		return List.copyOf(this.rows);
	}

	/** Return the rows there would be with everything applied. */
	public List<RevisionId> heads() {
		return List.copyOf(this.heads);
	}

}
