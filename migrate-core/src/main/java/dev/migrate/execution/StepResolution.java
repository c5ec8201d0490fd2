package dev.migrate.execution;

import dev.migrate.revision.RevisionId;

/**
 * What a person has found out about a step that nobody else knows of.
 *
 * @param revision the revision
 * @param step the number of the step; 0 for the revision as a whole
 * @param done whether it has taken effect
 * @param reason how that is known
 */
public record StepResolution(RevisionId revision, int step, boolean done, String reason) {

	public StepResolution {
		if (reason.isBlank()) {
			throw new StepResolutionException(
					"Say with --reason how you know what became of step %d of revision '%s'.".formatted(step, revision)
							+ " It is kept in the history.");
		}
	}

}
