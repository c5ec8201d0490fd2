package dev.migrate;

import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.execution.StepStatements;
import dev.migrate.execution.RunSettings;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;

/** What steps would say to a database; nothing is run. */
public final class MigrationPreview {

	private final Dialect dialect;

	private final RunSettings settings;

	private final RevisionTask task;

	MigrationPreview(Dialect dialect, RunSettings settings, Revisions revisions) {
		this.dialect = dialect;
		this.settings = settings;
		this.task = RevisionTask.of(revisions, new MigrationPlan(List.of(), List.of(), List.of()));
		revisions.readFor(dialect);
	}

	/** Return the statements of a step; none for a stamp. */
	public StepStatements of(MigrationStep step) {
		if (step instanceof MigrationStep.Upgrade) {
			return upgrade(step.revision());
		}
		return (step instanceof MigrationStep.Downgrade) ? downgrade(step.revision())
				: statements(step.revision(), Direction.STAMP);
	}

	/** Return the statements that lead to a revision. */
	public StepStatements upgrade(RevisionId revision) {
		return statements(revision, Direction.UPGRADE);
	}

	/** Return the statements that undo a revision. */
	public StepStatements downgrade(RevisionId revision) {
		return statements(revision, Direction.DOWNGRADE);
	}

	private StepStatements statements(RevisionId revision, Direction direction) {
		return StepStatements.of(this.dialect, this.settings, this.task, revision, direction);
	}

}
