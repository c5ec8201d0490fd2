package dev.migrate.cli.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/**
 * The revisions that a new one may follow: those of the class path, and those in the
 * source tree, which may have been changed or written since the last build.
 */
final class AuthoringGraph {

	private final Map<RevisionId, Revision> revisions = new LinkedHashMap<>();

	AuthoringGraph(List<Revision> compiled, SourceTree sources) {
		compiled.forEach((revision) -> this.revisions.put(revision.id(), revision));
		sources.files().forEach((id, file) -> this.revisions.put(id, file.revision()));
	}

	RevisionGraph graph() {
		return RevisionGraph.of(this.revisions.values());
	}

	/** Make sure that nothing is wrong with the graph once these are written. */
	RevisionGraph with(List<Revision> written) {
		Map<RevisionId, Revision> future = new LinkedHashMap<>(this.revisions);
		written.forEach((revision) -> future.put(revision.id(), revision));
		return RevisionGraph.of(new ArrayList<>(future.values()));
	}

}
