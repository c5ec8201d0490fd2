package dev.migrate.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks selectors up in a graph. */
final class RevisionResolver {

	private final RevisionGraph graph;

	private final NameLookup names;

	RevisionResolver(RevisionGraph graph) {
		this.graph = graph;
		this.names = new NameLookup(graph);
	}

	NameLookup names() {
		return this.names;
	}

	/** Return the revisions that a target names; none for the base. */
	List<Integer> all(String target) {
		RevisionSelector selector = RevisionSelector.named(target);
		Optional<Integer> steps = stepsBelowHeads(selector);
		if (steps.isPresent()) {
			return belowHeads(target).stream().map((walk) -> walk.place(target)).toList();
		}
		return named(target, selector).stream().map((name) -> find(target, name, selector.onBranch())).toList();
	}

	/** Return the one revision that a target names; none for the base. */
	Optional<Integer> one(String target, RevisionSelector selector) {
		List<String> names = named(target, selector);
		if (names.size() > 1) {
			throw new SelectorException.MultipleHeads(target, names.stream().map(RevisionId::of).toList());
		}
		return names.stream().findFirst().map((name) -> find(target, name, selector.onBranch()));
	}

	/**
	 * Return those of the given revisions that are on the lines of what a target names.
	 */
	List<Integer> onLine(List<Integer> nodes, String target) {
		return related(nodes, target, this.graph.lines());
	}

	/** Return those of the given revisions that are related to what a target names. */
	List<Integer> related(List<Integer> nodes, String target, Links links) {
		RevisionSelector selector = RevisionSelector.named(target);
		Set<String> anchors = new LinkedHashSet<>();
		selector.onBranch().ifPresent(anchors::add);
		anchors.addAll(named(target, selector));
		if (nodes.isEmpty() || anchors.isEmpty()) {
			return nodes;
		}
		BitSet start = new BitSet();
		anchors.forEach((name) -> start.set(find(target, name, Optional.empty())));
		BitSet lineage = links.lineage(start);
		return nodes.stream().filter(lineage::get).toList();
	}

	/**
	 * Go so many steps up or down along the line.
	 * @return where that leads; nothing for the base
	 */
	Walk walk(String target, Optional<Integer> start, int steps, Optional<String> branch) {
		Walk walk = new Walk(start, false);
		for (int step = 0; step < Math.abs(steps) && !walk.overshot(); step++) {
			walk = (steps > 0) ? up(target, walk.place(), branch) : down(target, walk.place());
		}
		return walk;
	}

	private Walk up(String target, Optional<Integer> place, Optional<String> branch) {
		List<Integer> children = place.map((node) -> list(this.graph.lines().up(node)))
			.orElseGet(() -> list(this.graph.baseNodes()));
		if (branch.isPresent()) {
			children = onLine(children, branch.get());
		}
		return children.isEmpty() ? new Walk(place, true) : new Walk(single(target, place, children), false);
	}

	private Walk down(String target, Optional<Integer> place) {
		if (place.isEmpty()) {
			return new Walk(place, true);
		}
		List<Integer> parents = list(this.graph.lines().down(place.get()));
		return new Walk(single(target, place, parents), false);
	}

	private Optional<Integer> single(String target, Optional<Integer> place, List<Integer> next) {
		if (next.size() > 1) {
			throw new SelectorException.AmbiguousWalk(target,
					place.map((node) -> this.graph.id(node).value()).orElse("the base"), ids(next));
		}
		return next.stream().findFirst();
	}

	/** Return whether a target counts down from the heads. */
	static boolean isBelowHeads(String target) {
		return stepsBelowHeads(RevisionSelector.named(target)).isPresent();
	}

	/** Go down from every head of the branch as far as a target says. */
	List<Walk> belowHeads(String target) {
		RevisionSelector selector = RevisionSelector.named(target);
		int steps = stepsBelowHeads(selector).orElse(0);
		return list(this.graph.effectiveHeadNodes()).stream()
			.filter((head) -> selector.onBranch().filter((label) -> !isLabelled(head, label)).isEmpty())
			.map((head) -> walk(target, Optional.of(head), steps, Optional.empty()))
			.toList();
	}

	private boolean isLabelled(int node, String label) {
		return this.graph.labels().of(node).contains(label);
	}

	private List<String> named(String target, RevisionSelector selector) {
		RevisionSelector unqualified = selector.unqualified();
		Optional<String> branch = selector.onBranch();
		if (unqualified instanceof RevisionSelector.Heads) {
			return values(branch.isPresent() ? onLine(heads(), branch.get()) : list(this.graph.effectiveHeadNodes()));
		}
		if (unqualified instanceof RevisionSelector.Head) {
			List<Integer> heads = branch.isPresent() ? onLine(heads(), branch.get()) : heads();
			if (heads.size() > 1) {
				throw new SelectorException.MultipleHeads(target, ids(heads));
			}
			return values(heads);
		}
		return (unqualified instanceof RevisionSelector.Exact exact) ? List.of(exact.name()) : List.of();
	}

	private int find(String target, String name, Optional<String> branch) {
		try {
			return this.names.find(name, branch);
		}
		catch (SelectorException.UnknownRevision ex) {
			if (RevisionSelector.parse(target).unqualified() instanceof RevisionSelector.Relative) {
				throw new SelectorException.RelativeNotAllowed(name);
			}
			throw ex;
		}
		catch (SelectorException.BadExpression ex) {
			throw new SelectorException.BadExpression(target, "a name is missing");
		}
	}

	private static Optional<Integer> stepsBelowHeads(RevisionSelector selector) {
		return (selector.unqualified() instanceof RevisionSelector.Exact exact)
				? RevisionSelector.Syntax.stepsBelowHeads(exact.name()) : Optional.empty();
	}

	private List<Integer> heads() {
		return list(this.graph.headNodes());
	}

	private List<String> values(List<Integer> nodes) {
		return ids(nodes).stream().map(RevisionId::value).toList();
	}

	List<RevisionId> ids(Collection<Integer> nodes) {
		return nodes.stream().map(this.graph::id).toList();
	}

	static List<Integer> list(BitSet nodes) {
		return nodes.stream().boxed().toList();
	}

	private static List<Integer> list(int[] nodes) {
		return IntStream.of(nodes).boxed().toList();
	}

	/**
	 * Where a number of steps led.
	 *
	 * @param place the revision; nothing for the base
	 * @param overshot whether there were fewer steps to go
	 */
	record Walk(Optional<Integer> place, boolean overshot) {

		/** Return the revision, which must be there. */
		int place(String target) {
			if (this.overshot) {
				throw new SelectorException.OutOfRange(target, "there are not so many revisions that way");
			}
			return this.place.orElseThrow(
					() -> new SelectorException.OutOfRange(target, "it ends at the base, before the first revision"));
		}

	}

}
