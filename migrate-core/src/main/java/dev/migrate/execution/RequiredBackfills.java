package dev.migrate.execution;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.BackfillStore;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import dev.migrate.version.VersionRows;

/**
 * Refuses a plan whose revisions require backfills that are not done, unless the run
 * itself registers them.
 *
 * @param session the session
 * @param task what the run is for
 */
record RequiredBackfills(MigrationSession session, MigrationTask task) {

	void check(MigrationPlan plan, VersionRows rows) throws SQLException {
		Map<String, StoredBackfill> known = new HashMap<>();
		if (rows.backfillsExist()) {
			new BackfillStore(this.session.dialect(), this.session.tables()).all(this.session.connection())
				.forEach((backfill) -> known.put(backfill.name(), backfill));
		}
		Set<RevisionId> before = new HashSet<>();
		for (MigrationStep step : plan.steps()) {
			if (StepRun.direction(step) == Direction.UPGRADE) {
				for (String name : this.task.script(step.revision()).requiredBackfills()) {
					check(step.revision(), name, known, before);
				}
				before.add(step.revision());
			}
		}
	}

	private void check(RevisionId revision, String name, Map<String, StoredBackfill> known, Set<RevisionId> before) {
		StoredBackfill backfill = known.get(name);
		if (backfill == null) {
			if (before.isEmpty()) {
				throw new IncompleteBackfillException(revision, name);
			}
		}
		else if (backfill.state() != BackfillState.DONE && !before.contains(backfill.revision())) {
			throw new IncompleteBackfillException(revision, backfill);
		}
	}

}
