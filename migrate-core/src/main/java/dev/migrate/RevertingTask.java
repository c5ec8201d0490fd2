package dev.migrate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.dialect.Dialect;
import dev.migrate.execution.MigrationTask;
import dev.migrate.execution.RunPurpose;
import dev.migrate.execution.StepHistory;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.VersionRows;

/**
 * A task that undoes revisions. Of those that the application does not have, it runs what
 * the database has kept.
 */
final class RevertingTask implements MigrationTask {

	private final Revisions revisions;

	private final Function<Revisions, RevisionTask> reverting;

	// Before the database is read, nobody knows more than the application.
	private RevisionTask task;

	RevertingTask(Revisions revisions, Function<Revisions, RevisionTask> reverting) {
		this.revisions = revisions;
		this.reverting = reverting;
		this.task = reverting.apply(revisions);
	}

	@Override
	public MigrationPlan plan(List<RevisionId> rows, StepHistory history) throws SQLException {
		this.task = this.reverting.apply(this.revisions.completedFor(rows, history));
		return this.task.plan(rows, history);
	}

	@Override
	public MigrationTask rest(List<MigrationStep> left) {
		return this.task.rest(left);
	}

	@Override
	public MigrationTask upTo(List<RevisionId> revisions) {
		return this.task.upTo(revisions);
	}

	@Override
	public void connected(Dialect dialect) {
		this.task.connected(dialect);
	}

	@Override
	public boolean isDone(VersionRows found) {
		return this.task.isDone(found);
	}

	@Override
	public RunPurpose purpose() {
		return this.task.purpose();
	}

	@Override
	public RevisionGraph graph() {
		return this.task.graph();
	}

	@Override
	public RevisionScript script(RevisionId revision) {
		return this.task.script(revision);
	}

	@Override
	public List<RevisionScript> applied(List<RevisionId> rows) {
		return this.task.applied(rows);
	}

	@Override
	public Optional<RevisionDigest> knownDigest(List<RevisionId> rows) {
		return this.task.knownDigest(rows);
	}

}
