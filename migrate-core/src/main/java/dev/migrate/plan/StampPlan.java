package dev.migrate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.StampTarget;

/** Plans the moves of a stamp. */
class StampPlan {

	private final RevisionGraph graph;

	private final List<RevisionId> start;

	private final VersionRows table;

	StampPlan(RevisionGraph graph, List<RevisionId> start) {
		this.graph = graph;
		this.start = start;
		this.table = new VersionRows(graph, start);
	}

	List<MigrationStep> steps(List<String> targets) {
		this.graph.requireKnown(this.start);
		StampTarget target = StampTarget.of(this.graph, this.start, targets);
		List<MigrationStep> steps = new ArrayList<>();
		for (Optional<RevisionId> revision : target.revisions()) {
			if (revision.isEmpty()) {
				target.related().forEach((row) -> steps.add(forget(row)));
			}
			else if (!target.related().contains(revision.get()) && !this.table.contains(revision.get())) {
				steps.add(record(revision.get(), target.related()));
			}
		}
		return steps;
	}

	private MigrationStep forget(RevisionId row) {
		requireRows(List.of(row));
		List<RevisionId> before = this.table.ids();
		VersionChange change = this.table.delete(row);
		return new MigrationStep.Stamp(row, List.of(row), List.of(), before, this.table.ids(), List.of(change));
	}

	private MigrationStep record(RevisionId revision, List<RevisionId> related) {
		List<RevisionId> before = this.table.ids();
		boolean down = intersects(related, this.graph.descendants(List.of(revision)));
		boolean up = intersects(related, this.graph.ancestors(List.of(revision)));
		List<RevisionId> from = (down || up) ? related : List.of();
		if (down && up) {
			this.graph.requireDistinct(this.start);
		}
		if (down) {
			requireRows(from);
		}
		List<RevisionId> replaced = before.containsAll(from) ? from : List.of();
		List<VersionChange> changes = this.table.replace(replaced, revision);
		return new MigrationStep.Stamp(revision, from, List.of(revision), before, this.table.ids(), changes);
	}

	private static boolean intersects(List<RevisionId> rows, Set<RevisionId> revisions) {
		return rows.stream().anyMatch(revisions::contains);
	}

	private void requireRows(List<RevisionId> from) {
		if (!this.table.ids().containsAll(from)) {
			this.graph.requireDistinct(this.start);
			throw new PlanException.ConflictingTargets(from);
		}
	}

	/** Refuse moves that end with one row being an ancestor of another. */
	void refuseOverlapping() {
		Set<RevisionId> overlapping = this.graph.overlapping(this.table.ids());
		if (overlapping.isEmpty()) {
			return;
		}
		this.graph.requireDistinct(this.start);
		throw new PlanException.OverlappingTargets(overlapping);
	}

}
