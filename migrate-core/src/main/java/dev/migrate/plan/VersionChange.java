package dev.migrate.plan;

import dev.migrate.revision.RevisionId;

/** stub */
public sealed interface VersionChange {

	/** stub */
	record Insert(RevisionId id) implements VersionChange {
	}

	/** stub */
	record Update(RevisionId from, RevisionId to) implements VersionChange {
	}

	/** stub */
	record Delete(RevisionId id) implements VersionChange {
	}

}
