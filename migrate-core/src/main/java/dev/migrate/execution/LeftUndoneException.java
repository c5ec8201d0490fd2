package dev.migrate.execution;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** The instance that the work was left to has ended without doing all of it. */
public final class LeftUndoneException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<RevisionId> revisions;

	LeftUndoneException(MigrationPlan plan) {
		super(("Another instance had the migration lock and gave it up, but the database is not as this one needs it."
				+ " Left to do: %s. Nothing was run, as 'migrate.lock-policy' leaves it to the other instance: see why that"
				+ " ended. Then let it migrate again, or start this one again, which migrates if nobody else does.")
			.formatted(leftOf(plan)));
		this.revisions = plan.steps().stream().map(MigrationStep::revision).toList();
	}

	private static String leftOf(MigrationPlan plan) {
		return plan.steps()
			.stream()
			.map((step) -> StepRun.direction(step).word() + " " + step.revision())
			.collect(Collectors.joining(", "));
	}

	/** Return the revisions of the steps that are left, in their order. */
	public List<RevisionId> revisions() {
		return this.revisions;
	}

}
