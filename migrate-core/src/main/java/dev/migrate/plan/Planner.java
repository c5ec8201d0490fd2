package dev.migrate.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.revision.DowngradeTarget;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionSelector;
import dev.migrate.revision.SelectorException;
import dev.migrate.revision.UpgradeTarget;

/**
 * Plans which revisions to run. Rows are those of the version table, in the order the
 * database returns them.
 */
public final class Planner {

	private final RevisionGraph graph;

	public Planner(RevisionGraph graph) {
		this.graph = graph;
	}

	/** Plan to apply the targets and everything they need that is not applied yet. */
	public MigrationPlan upgrade(List<RevisionId> rows, List<String> targets) {
		targets.stream().filter((target) -> target.indexOf(':') >= 0).findFirst().ifPresent((target) -> {
			throw new SelectorException.RangeNotAllowed(target);
		});
		List<UpgradeTarget> resolved = targets.stream()
			.map((target) -> UpgradeTarget.of(this.graph, rows, target))
			.toList();
		Set<RevisionId> wanted = new LinkedHashSet<>();
		resolved.forEach((target) -> wanted.addAll(target.revisions()));
		refuseOverlapping(wanted);
		this.graph.requireDistinct(rows);
		Set<RevisionId> pending = new LinkedHashSet<>(this.graph.ancestors(wanted));
		pending.removeAll(this.graph.applied(rows));
		VersionRows table = new VersionRows(this.graph, rows);
		List<MigrationStep> steps = this.graph.oldestFirst(pending).stream().map(table::upgrade).toList();
		resolved.forEach((target) -> target.doubt().ifPresent(Planner::refuse));
		return new MigrationPlan(rows, List.of(), steps);
	}

	/**
	 * Plan to undo everything that is applied above the target, which stays applied
	 * itself.
	 */
	public MigrationPlan downgrade(List<RevisionId> rows, String target) {
		if (target.indexOf(':') >= 0) {
			throw new SelectorException.RangeNotAllowed(target);
		}
		DowngradeTarget resolved = DowngradeTarget.of(this.graph, rows, target);
		this.graph.requireKnown(rows);
		Set<RevisionId> applied = this.graph.applied(rows);
		Set<RevisionId> undone = new LinkedHashSet<>(this.graph.descendants(resolved.undone()));
		undone.retainAll(applied);
		resolved.revision().filter((revision) -> undone.isEmpty() && !rows.contains(revision)).ifPresent((revision) -> {
			throw new PlanException.NotBelowRows(target, revision, rows);
		});
		VersionRows table = new VersionRows(this.graph, rows);
		table.apply(applied);
		List<MigrationStep> steps = this.graph.newestFirst(undone).stream().map(table::downgrade).toList();
		this.graph.requireDistinct(table.ids());
		resolved.doubt().ifPresent(Planner::refuse);
		return new MigrationPlan(rows, List.of(), steps);
	}

	/**
	 * Plan to undo these revisions in this order.
	 * @throws PlanException.NotLastApplied if something applied follows one of them when
	 * its turn comes
	 */
	public MigrationPlan undo(List<RevisionId> rows, List<RevisionId> revisions) {
		this.graph.requireKnown(rows);
		this.graph.requireDistinct(rows);
		VersionRows table = new VersionRows(this.graph, rows);
		table.apply(this.graph.applied(rows));
		List<MigrationStep> steps = new ArrayList<>();
		for (RevisionId revision : revisions) {
			if (!table.contains(revision)) {
				throw new PlanException.NotLastApplied(revision, table.ids());
			}
			steps.add(table.downgrade(revision));
		}
		return new MigrationPlan(rows, List.of(), steps);
	}

	/**
	 * Plan to record that a database is at the targets without running anything.
	 * @param purge whether to forget the rows there are, whatever they are
	 */
	public MigrationPlan stamp(List<RevisionId> rows, List<String> targets, boolean purge) {
		List<RevisionId> start = purge ? List.of() : rows;
		StampPlan plan = new StampPlan(this.graph, start);
		List<MigrationStep> steps = plan.steps(targets);
		plan.refuseOverlapping();
		return new MigrationPlan(rows, purge ? rows : List.of(), steps);
	}

	/**
	 * Plan the script of an upgrade, from the start that ranges name or the base; all
	 * that name a start must name the same.
	 */
	public MigrationPlan scriptUpgrade(List<String> targets) {
		ScriptStart start = ScriptStart.of(this.graph, targets);
		return upgrade(start.rows(), start.targets());
	}

	/** Plan the script of a downgrade, which starts where the range says. */
	public MigrationPlan scriptDowngrade(String target) {
		if (target.indexOf(':') < 0) {
			throw new SelectorException.RangeRequired(target);
		}
		RevisionSelector.Range range = RevisionSelector.range(target);
		return downgrade(ScriptStart.of(this.graph, range), range.to());
	}

	/**
	 * Plan the script of a stamp; all targets that name a start must name the same. A
	 * script says what it was asked to say, so that rows which overlap are not refused.
	 */
	public MigrationPlan scriptStamp(List<String> targets) {
		ScriptStart start = ScriptStart.of(this.graph, targets);
		List<MigrationStep> steps = new StampPlan(this.graph, start.rows()).steps(start.targets());
		return new MigrationPlan(start.rows(), List.of(), steps);
	}

	private static void refuse(RevisionException doubt) {
		throw doubt;
	}

	private void refuseOverlapping(Set<RevisionId> wanted) {
		Set<RevisionId> overlapping = this.graph.overlapping(wanted);
		if (!overlapping.isEmpty()) {
			throw new PlanException.OverlappingTargets(new ArrayList<>(overlapping));
		}
	}

}
