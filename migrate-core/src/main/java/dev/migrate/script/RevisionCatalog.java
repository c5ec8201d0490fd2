package dev.migrate.script;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/**
 * The revisions that a source has found. What a restart needs when nothing is pending
 * (heads and digest) is known without reading the revisions one by one where an index was
 * written at build time.
 */
public interface RevisionCatalog {

	/** Return the catalog of these revisions. */
	static RevisionCatalog of(List<RevisionScript> scripts) {
		return ScannedCatalog.of(scripts);
	}

	/**
	 * Return the rows that a version table holds when everything is applied: the heads
	 * that no other revision follows or depends on.
	 */
	Set<RevisionId> heads();

	/** Return the digest of all revisions with their statements. */
	RevisionDigest digest();

	/** Return all revisions, in the order of their names. */
	List<RevisionScript> scripts();

	/** Return how all revisions follow each other. */
	RevisionGraph graph();

}
