package dev.migrate.revision;

import java.util.Set;

/**
 * A revision in a listing.
 *
 * @param id the revision
 * @param marks what is special about it
 */
public record ListedRevision(RevisionId id, Set<RevisionMark> marks) {

	public ListedRevision {
		marks = Set.copyOf(marks);
	}

}
