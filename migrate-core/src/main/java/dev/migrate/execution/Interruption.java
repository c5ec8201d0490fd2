package dev.migrate.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;

/**
 * Another run came in between two transactions of ours.
 *
 * @param left the steps that ours had not made yet
 */
record Interruption(List<MigrationStep> left) {

	/** Return the steps that the other run has not made either. */
	List<MigrationStep> left(List<RevisionScript> applied) {
		Set<RevisionId> ids = applied.stream().map((script) -> script.revision().id()).collect(Collectors.toSet());
		return this.left.stream().filter((step) -> isLeft(step, ids.contains(step.revision()))).toList();
	}

	private static boolean isLeft(MigrationStep step, boolean applied) {
		return switch (StepRun.direction(step)) {
			case UPGRADE -> !applied;
			case DOWNGRADE -> applied;
			case STAMP -> true;
		};
	}

}
