package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers the revisions of a graph, ties them together and collects what is wrong. */
final class GraphVerification {

	private final List<Revision> revisions;

	private final Map<String, Integer> names = new HashMap<>();

	private final List<RevisionException> faults = new ArrayList<>();

	private final int[][] down;

	private final int[][] dependencies;

	GraphVerification(Collection<Revision> revisions) {
		this.revisions = List.copyOf(revisions);
		this.down = new int[this.revisions.size()][];
		this.dependencies = new int[this.revisions.size()][];
		addIds();
		addLabels();
		for (int node = 0; node < this.revisions.size(); node++) {
			this.down[node] = downRevisions(node);
			this.dependencies[node] = dependencies(node);
		}
		verifyCircles();
		refuse();
	}

	private void addIds() {
		for (int node = 0; node < this.revisions.size(); node++) {
			RevisionId id = this.revisions.get(node).id();
			id.fault().ifPresent(this.faults::add);
			if (this.names.putIfAbsent(id.value(), node) != null) {
				this.faults.add(new GraphException.DuplicateRevision(id));
			}
		}
	}

	private void addLabels() {
		for (int node = 0; node < this.revisions.size(); node++) {
			Revision revision = this.revisions.get(node);
			for (String label : revision.branchLabels()) {
				RevisionId.nameFault(label).ifPresent(this.faults::add);
				Integer owner = this.names.putIfAbsent(label, node);
				if (owner != null) {
					this.faults
						.add(new GraphException.LabelCollision(label, revision.id(), this.revisions.get(owner).id()));
				}
			}
		}
	}

	private int[] downRevisions(int node) {
		Revision revision = this.revisions.get(node);
		List<Integer> targets = new ArrayList<>();
		for (RevisionId id : revision.downRevisions()) {
			Integer target = this.names.get(id.value());
			if (target == null || !this.revisions.get(target).id().equals(id)) {
				this.faults.add(new GraphException.MissingDownRevision(revision.id(), id, startingWith(id.value())));
			}
			else if (id.equals(revision.id())) {
				this.faults.add(new GraphException.SelfLoop(id));
			}
			else {
				targets.add(target);
			}
		}
		return array(targets);
	}

	private int[] dependencies(int node) {
		Revision revision = this.revisions.get(node);
		Set<Integer> targets = new LinkedHashSet<>();
		for (String name : revision.dependsOn()) {
			Integer target = this.names.get(name);
			if (target == null) {
				this.faults.add(new GraphException.MissingDependency(revision.id(), name, startingWith(name)));
			}
			else if (name.equals(revision.id().value())) {
				this.faults.add(new GraphException.DependencySelfLoop(revision.id()));
			}
			else if (target == node) {
				this.faults.add(new GraphException.DependencyCycle(List.of(revision.id())));
			}
			else {
				targets.add(target);
			}
		}
		return array(targets);
	}

	private List<RevisionId> startingWith(String name) {
		return this.revisions.stream()
			.map(Revision::id)
			.filter((id) -> !name.isEmpty() && id.value().startsWith(name))
			.limit(3)
			.toList();
	}

	private void verifyCircles() {
		BitSet circular = new BitSet();
		for (BitSet circle : new Circles(Links.of(this.down)).find()) {
			this.faults.add(new GraphException.Cycle(ids(circle)));
			circular.or(circle);
		}
		for (BitSet circle : new Circles(Links.of(allDown())).find()) {
			if (!circle.intersects(circular)) {
				this.faults.add(new GraphException.DependencyCycle(ids(circle)));
			}
		}
	}

	private void refuse() {
		if (this.faults.size() == 1) {
			throw this.faults.get(0);
		}
		if (!this.faults.isEmpty()) {
			throw new GraphException.Several(this.faults);
		}
	}

	private List<RevisionId> ids(BitSet nodes) {
		return nodes.stream().mapToObj((node) -> this.revisions.get(node).id()).toList();
	}

	List<Revision> revisions() {
		return this.revisions;
	}

	Map<String, Integer> names() {
		return this.names;
	}

	int[][] down() {
		return this.down;
	}

	int[][] dependencies() {
		return this.dependencies;
	}

	int[][] allDown() {
		return merged(this.dependencies);
	}

	/**
	 * Return the down revisions of each revision, and its given dependencies after them.
	 */
	int[][] merged(int[][] dependencies) {
		int[][] merged = new int[this.down.length][];
		Arrays.setAll(merged, (node) -> merged(this.down[node], dependencies[node]));
		return merged;
	}

	private static int[] merged(int[] first, int[] second) {
		if (second.length == 0) {
			return first;
		}
		Set<Integer> targets = new LinkedHashSet<>();
		Arrays.stream(first).forEach(targets::add);
		Arrays.stream(second).forEach(targets::add);
		return array(targets);
	}

	private static int[] array(Collection<Integer> numbers) {
		int[] array = new int[numbers.size()];
		int index = 0;
		for (int number : numbers) {
			array[index++] = number;
		}
		return array;
	}

}
