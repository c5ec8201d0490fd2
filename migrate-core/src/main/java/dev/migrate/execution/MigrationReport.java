package dev.migrate.execution;

import java.time.Duration;
import java.util.List;

import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionId;

/**
 * What a run did.
 *
 * @param runId what the history calls the run, if it made a step
 * @param before the version rows before
 * @param after the version rows after
 * @param steps the steps that were made, in their order
 * @param deferred the contract revisions that are left for later
 * @param duration how long everything took, waiting for the lock included
 */
public record MigrationReport(String runId, List<RevisionId> before, List<RevisionId> after, List<StepResult> steps,
		List<WaitingContract> deferred, Duration duration) {

	public MigrationReport {
		before = List.copyOf(before);
		after = List.copyOf(after);
		steps = List.copyOf(steps);
		deferred = List.copyOf(deferred);
	}

	/** Return the rows before and after, as one line for people. */
	public String transition() {
		return shown(this.before) + " → " + shown(this.after);
	}

	private static String shown(List<RevisionId> rows) {
		return rows.isEmpty() ? "base" : String.join(", ", rows.stream().map(RevisionId::value).sorted().toList());
	}

}
