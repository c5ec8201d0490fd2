package dev.migrate.plan;

import dev.migrate.revision.*;
import java.util.*;

/** stub */
public final class Planner {

	private final RevisionGraph graph;

	public Planner(RevisionGraph graph) {
		this.graph = graph;
	}

	/** x */
	public MigrationPlan upgrade(List<RevisionId> rows, List<String> targets) {
		List<MigrationStep> steps = new ArrayList<>();
		for (Revision r : graph.pending(rows)) {
			steps.add(new MigrationStep.Upgrade(r.id(), r.isBase() ? List.of(new VersionChange.Insert(r.id()))
					: List.of(new VersionChange.Update(r.downRevisions().get(0), r.id()))));
		}
		return new MigrationPlan(steps);
	}

	/** x */
	public MigrationPlan downgrade(List<RevisionId> rows, String target) {
		List<MigrationStep> steps = new ArrayList<>();
		List<RevisionId> l = new ArrayList<>(graph.applied(rows));
		Collections.reverse(l);
		for (RevisionId id : l) {
			if (id.value().equals(target)) {
				break;
			}
			Revision r = graph.revision(id).orElseThrow();
			steps.add(new MigrationStep.Downgrade(id, r.isBase() ? List.of(new VersionChange.Delete(id))
					: List.of(new VersionChange.Update(id, r.downRevisions().get(0)))));
		}
		return new MigrationPlan(steps);
	}

	/** x */
	public MigrationPlan stamp(List<RevisionId> rows, List<String> targets, boolean purge) {
		return new MigrationPlan(List.of(new MigrationStep.Stamp(RevisionId.of(targets.get(0)),
				List.of(new VersionChange.Insert(RevisionId.of(targets.get(0)))))));
	}

}
