package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Spreads branch labels: upwards to everything that follows the labelled revision, and
 * downwards as long as the line is a single one.
 */
final class BranchLabels {

	private final Links links;

	private final Links allLinks;

	private final List<Set<String>> labels = new ArrayList<>();

	BranchLabels(List<Revision> revisions, Links links, Links allLinks) {
		this.links = links;
		this.allLinks = allLinks;
		for (Revision revision : revisions) {
			this.labels.add(revision.branchLabels().isEmpty() ? Set.of() : new TreeSet<>());
		}
		for (int node = 0; node < revisions.size(); node++) {
			spread(node, revisions.get(node).branchLabels());
		}
	}

	Set<String> of(int node) {
		return this.labels.get(node);
	}

	private void spread(int node, List<String> declared) {
		if (declared.isEmpty()) {
			return;
		}
		BitSet start = new BitSet();
		start.set(node);
		this.links.descendants(start).stream().forEach((above) -> add(above, declared));
		if (isSingleLineUpFrom(node)) {
			int[] down = this.links.down(node);
			while (down.length == 1 && isInLine(down[0])) {
				add(down[0], declared);
				down = this.links.down(down[0]);
			}
		}
	}

	private void add(int node, List<String> declared) {
		if (this.labels.get(node).isEmpty()) {
			this.labels.set(node, new TreeSet<>());
		}
		this.labels.get(node).addAll(declared);
	}

	private boolean isSingleLineUpFrom(int node) {
		int current = node;
		while (isInLine(current)) {
			int[] children = this.links.up(current);
			if (children.length == 0) {
				return true;
			}
			if (children.length > 1) {
				return false;
			}
			current = children[0];
		}
		return false;
	}

	private boolean isInLine(int node) {
		return this.allLinks.up(node).length <= 1 && this.links.down(node).length <= 1;
	}

}
