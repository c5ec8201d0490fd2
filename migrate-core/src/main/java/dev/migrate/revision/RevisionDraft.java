package dev.migrate.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A revision that is about to be written: what its author asks for, before it is checked
 * against the revisions there are.
 *
 * @param id the id of the new revision
 * @param heads targets for the revisions it follows
 * @param dependsOn targets for the revisions it depends on
 * @param branchLabels the labels it declares
 * @param splice whether it may follow a revision that is not a head
 * @param message what it does
 */
public record RevisionDraft(RevisionId id, List<String> heads, List<String> dependsOn, List<String> branchLabels,
		boolean splice, String message) {

	public RevisionDraft {
		heads = List.copyOf(heads);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * Return the new revision with everything it refers to looked up. Nothing is left to
	 * be found wrong once it is written.
	 */
	public Revision revision(RevisionGraph graph) {
		this.id.fault().ifPresent((fault) -> {
			throw fault;
		});
		List<RevisionId> downRevisions = downRevisions(graph);
		List<String> dependencies = this.dependsOn.stream().map((target) -> dependency(graph, target)).toList();
		refuseKnownId(graph, downRevisions);
		refuseKnownLabels(graph);
		return new Revision(this.id, downRevisions, dependencies, this.branchLabels, this.message);
	}

	/** Return the new revision, which must join at least two others. */
	public Revision merge(RevisionGraph graph) {
		Revision revision = revision(graph);
		if (!revision.isMerge()) {
			throw new DraftException.NothingToMerge(revision.downRevisions());
		}
		return revision;
	}

	private List<RevisionId> downRevisions(RevisionGraph graph) {
		List<Integer> nodes = new ArrayList<>();
		this.heads.forEach((target) -> {
			refuseSeveralBases(graph, target);
			nodes.addAll(graph.resolver().all(target));
		});
		List<RevisionId> found = graph.resolver().ids(nodes);
		Set<RevisionId> unique = new LinkedHashSet<>();
		found.stream().filter((head) -> !unique.add(head)).findFirst().ifPresent((head) -> {
			throw new DraftException.DuplicateHead(head.value());
		});
		if (!this.splice) {
			nodes.stream()
				.filter((node) -> !graph.lines().isHead(node))
				.findFirst()
				.map(graph::id)
				.ifPresent((head) -> {
					throw new DraftException.NotAHead(head, graph.children(head));
				});
		}
		return found;
	}

	private static void refuseSeveralBases(RevisionGraph graph, String target) {
		if (RevisionResolver.isBelowHeads(target)
				&& graph.resolver().belowHeads(target).stream().filter(RevisionResolver.Walk::overshot).count() > 1) {
			throw new DraftException.DuplicateHead(target);
		}
	}

	private static String dependency(RevisionGraph graph, String target) {
		RevisionId found = graph.resolver()
			.one(target, RevisionSelector.named(target))
			.map(graph::id)
			.orElseThrow(() -> new SelectorException.BadExpression(target, "a revision can't depend on the base"));
		return graph.branchLabels(found).contains(target) ? target : found.value();
	}

	private void refuseKnownId(RevisionGraph graph, List<RevisionId> downRevisions) {
		if (downRevisions.contains(this.id)) {
			throw new GraphException.SelfLoop(this.id);
		}
		if (graph.contains(this.id)) {
			throw new GraphException.DuplicateRevision(this.id);
		}
		Integer owner = graph.names().get(this.id.value());
		if (owner != null) {
			throw new GraphException.LabelCollision(this.id.value(), graph.id(owner), this.id);
		}
	}

	private void refuseKnownLabels(RevisionGraph graph) {
		Set<String> own = new LinkedHashSet<>(Set.of(this.id.value()));
		for (String label : this.branchLabels) {
			RevisionId.nameFault(label).ifPresent((fault) -> {
				throw fault;
			});
			Integer owner = graph.names().get(label);
			if (owner != null || !own.add(label)) {
				throw new GraphException.LabelCollision(label, this.id, (owner != null) ? graph.id(owner) : this.id);
			}
		}
	}

}
