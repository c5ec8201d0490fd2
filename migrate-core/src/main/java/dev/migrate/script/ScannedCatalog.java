package dev.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** Revisions that were read one by one. */
record ScannedCatalog(Set<RevisionId> heads, RevisionDigest digest,
		List<RevisionScript> scripts) implements RevisionCatalog {

	static ScannedCatalog of(List<? extends RevisionScript> scripts) {
		List<Revision> revisions = new ArrayList<>(scripts.size());
		RevisionDigest digest = RevisionDigest.EMPTY;
		for (RevisionScript script : scripts) {
			revisions.add(script.revision());
			digest = digest.toggle(script.revision().id(), script.statementHash());
		}
		return new ScannedCatalog(RevisionGraph.of(revisions).effectiveHeads(), digest, List.copyOf(scripts));
	}

}
