package dev.migrate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.dialect.Dialect;
import dev.migrate.execution.MigrationTask;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;

/**
 * A task over the revisions of an application.
 *
 * @param revisions the revisions
 * @param toHeads whether the target is everything there is
 * @param planned how the plan is made
 * @param isStamp whether the plan says where the database is, and runs nothing
 */
record RevisionTask(Revisions revisions, boolean toHeads, Function<List<RevisionId>, MigrationPlan> planned,
		boolean isStamp) implements MigrationTask {

	@Override
	public void connected(Dialect dialect) {
		this.revisions.readFor(dialect);
	}

	@Override
	public boolean isDone(List<RevisionId> rows) {
		if (this.toHeads) {
			return this.revisions.areHeads(rows);
		}
		try {
			return plan(rows).isEmpty();
		}
		catch (RevisionException ex) {
			// It is thrown again under the lock, where the rows are sure.
			return false;
		}
	}

	@Override
	public MigrationPlan plan(List<RevisionId> rows) {
		return this.planned.apply(rows);
	}

	@Override
	public RevisionGraph graph() {
		return this.revisions.graph();
	}

	@Override
	public RevisionScript script(RevisionId revision) {
		return this.revisions.script(revision);
	}

	@Override
	public List<RevisionScript> applied(List<RevisionId> rows) {
		return this.revisions.applied(rows);
	}

	@Override
	public Optional<RevisionDigest> knownDigest(List<RevisionId> rows) {
		return this.revisions.knownDigest(rows);
	}

}
