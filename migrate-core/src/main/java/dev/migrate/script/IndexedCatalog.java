package dev.migrate.script;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrate.revision.RevisionId;

/** Revisions that an index sums up; it is read further only if they are asked for. */
record IndexedCatalog(Set<RevisionId> heads, RevisionDigest digest,
		Supplier<List<RevisionScript>> lines) implements RevisionCatalog {

	@Override
	public List<RevisionScript> scripts() {
		return this.lines.get();
	}

}
