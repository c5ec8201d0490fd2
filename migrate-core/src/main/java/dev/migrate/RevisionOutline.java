package dev.migrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;

/**
 * The revisions of an application, as far as they can be told without running any.
 *
 * @param graph what follows what
 * @param scripts where they are kept, by id
 */
public record RevisionOutline(RevisionGraph graph, Map<RevisionId, RevisionScript> scripts) {

	public RevisionOutline {
		scripts = Map.copyOf(scripts);
	}

	static RevisionOutline of(List<RevisionScript> scripts) {
		Map<RevisionId, RevisionScript> byId = new HashMap<>();
		scripts.forEach((script) -> byId.put(script.revision().id(), script));
		return new RevisionOutline(RevisionGraph.of(scripts.stream().map(RevisionScript::revision).toList()), byId);
	}

	/** Return what keeps a revision, if there is one with this id. */
	public Optional<RevisionScript> script(RevisionId revision) {
		return Optional.ofNullable(this.scripts.get(revision));
	}

}
