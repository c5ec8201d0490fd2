package dev.migrate.cli.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/**
 * What has to be relinked so that a revision follows another, with everything that leads
 * to it and not to the other.
 *
 * @param moved the revisions that come to follow the other, first those that do so
 * directly
 * @param relinked those of them whose down revisions change, as they will be
 */
record Rebase(List<RevisionId> moved, List<Revision> relinked) {

	static Rebase of(RevisionGraph graph, RevisionId revision, RevisionId onto) {
		Set<RevisionId> moved = new LinkedHashSet<>(lineTo(graph, revision));
		moved.removeAll(lineTo(graph, onto));
		List<Revision> relinked = new ArrayList<>();
		for (RevisionId id : moved) {
			Revision before = graph.revision(id).orElseThrow();
			List<RevisionId> downRevisions = downRevisions(before, moved, onto);
			if (!downRevisions.equals(before.downRevisions())) {
				relinked
					.add(new Revision(id, downRevisions, before.dependsOn(), before.branchLabels(), before.message()));
			}
		}
		return new Rebase(List.copyOf(moved), relinked);
	}

	private static List<RevisionId> lineTo(RevisionGraph graph, RevisionId revision) {
		Set<RevisionId> line = new LinkedHashSet<>();
		List<RevisionId> pending = new ArrayList<>(List.of(revision));
		while (!pending.isEmpty()) {
			RevisionId next = pending.remove(pending.size() - 1);
			if (line.add(next)) {
				graph.revision(next).map(Revision::downRevisions).ifPresent(pending::addAll);
			}
		}
		return graph.oldestFirst(line);
	}

	/** What is not moved leads to the other revision already. */
	private static List<RevisionId> downRevisions(Revision revision, Collection<RevisionId> moved, RevisionId onto) {
		List<RevisionId> kept = revision.downRevisions().stream().filter(moved::contains).toList();
		return kept.isEmpty() ? List.of(onto) : kept;
	}

}
