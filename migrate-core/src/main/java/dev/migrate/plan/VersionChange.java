package dev.migrate.plan;

import dev.migrate.revision.RevisionId;

/** One edit of the version table. */
public sealed interface VersionChange {

	/** A new row. */
	record Insert(RevisionId id) implements VersionChange {
	}

	/** A row that names another revision from now on. */
	record Update(RevisionId from, RevisionId to) implements VersionChange {
	}

	/** A row that goes away. */
	record Delete(RevisionId id) implements VersionChange {
	}

}
