package dev.migrate.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
			else if (!target.related().contains(revision.get())) {
				steps.add(record(revision.get(), target.related()));
			}
		}
		refuseOverlapping();
		return steps;
	}

	private MigrationStep forget(RevisionId row) {
		requireRows(List.of(row));
		List<RevisionId> before = this.table.ids();
		VersionChange change = this.table.delete(row);
		return new MigrationStep.Stamp(row, List.of(row), List.of(), before, this.table.ids(), List.of(change));
	}

	private MigrationStep record(RevisionId revision, List<RevisionId> related) {
		List<RevisionId> from = replaced(revision, related);
		requireRows(from);
		List<RevisionId> before = this.table.ids();
		List<VersionChange> changes = this.table.replace(from, revision);
		return new MigrationStep.Stamp(revision, from, List.of(revision), before, this.table.ids(), changes);
	}

	private List<RevisionId> replaced(RevisionId revision, List<RevisionId> related) {
		Set<RevisionId> lineage = new LinkedHashSet<>(this.graph.ancestors(List.of(revision)));
		lineage.addAll(this.graph.descendants(List.of(revision)));
		return related.stream().anyMatch(lineage::contains) ? related : List.of();
	}

	private void requireRows(List<RevisionId> from) {
		if (!this.table.ids().containsAll(from)) {
			throw new PlanException.ConflictingTargets(from);
		}
	}

	private void refuseOverlapping() {
		Set<RevisionId> overlapping = this.graph.overlapping(this.table.ids());
		if (overlapping.isEmpty()) {
			return;
		}
		this.graph.requireDistinct(this.start);
		throw new PlanException.OverlappingTargets(overlapping);
	}

}
