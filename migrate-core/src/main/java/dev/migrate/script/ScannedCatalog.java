package dev.migrate.script;

import java.util.List;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** Revisions that were read one by one. */
record ScannedCatalog(RevisionGraph graph, List<RevisionScript> scripts) implements RevisionCatalog {

	static ScannedCatalog of(List<? extends RevisionScript> scripts) {
		RevisionGraph graph = RevisionGraph.of(scripts.stream().map(RevisionScript::revision).toList());
		return new ScannedCatalog(graph, List.copyOf(scripts));
	}

	@Override
	public Set<RevisionId> heads() {
		return this.graph.effectiveHeads();
	}

	@Override
	public RevisionDigest digest() {
		return RevisionDigest.of(this.scripts);
	}

}
