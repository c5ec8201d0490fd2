package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions that a stamp should record.
 *
 * @param revisions what is recorded; an empty element stands for the base
 * @param related the rows that are related to any of the targets
 */
public record StampTarget(List<Optional<RevisionId>> revisions, List<RevisionId> related) {

	public StampTarget {
		revisions = List.copyOf(revisions);
		related = List.copyOf(related);
	}

	/** Look targets up, and find the rows that they concern. */
	public static StampTarget of(RevisionGraph graph, List<RevisionId> rows, List<String> targets) {
		RevisionResolver resolver = graph.resolver();
		List<Integer> nodes = rows.stream().map(graph::node).toList();
		Set<RevisionId> related = new LinkedHashSet<>();
		targets.forEach((target) -> related.addAll(resolver.ids(resolver.related(nodes, target, graph.all()))));
		List<Optional<RevisionId>> revisions = new ArrayList<>();
		for (String target : targets) {
			resolver.all(target).forEach((node) -> revisions.add(Optional.of(graph.id(node))));
			refuseRelative(target);
		}
		return new StampTarget(revisions.isEmpty() ? List.of(Optional.empty()) : revisions, List.copyOf(related));
	}

	private static void refuseRelative(String target) {
		if (RevisionResolver.isBelowHeads(target)) {
			throw new SelectorException.RelativeNotAllowed(target);
		}
	}

}
