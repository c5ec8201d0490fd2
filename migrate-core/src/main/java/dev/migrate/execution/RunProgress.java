package dev.migrate.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** What a run has done so far, across the sessions it may need. */
final class RunProgress {

	private final String runId;

	private final List<StepResult> steps = new ArrayList<>();

	private boolean begun;

	private List<WaitingContract> deferred = List.of();

	private List<StepResult> unanswered = List.of();

	private @Nullable List<RevisionId> before;

	private List<RevisionId> now = List.of();

	RunProgress(String runId) {
		this.runId = runId;
	}

	/** Return what the history calls the run. */
	String runId() {
		return this.runId;
	}

	/** Note the rows that were found. */
	void found(List<RevisionId> rows) {
		if (this.before == null) {
			this.before = List.copyOf(rows);
		}
		this.now = List.copyOf(rows);
	}

	/** Note the contract revisions that are left for later. */
	void deferred(List<WaitingContract> contracts) {
		this.deferred = List.copyOf(contracts);
	}

	/** Note a step that is committed. */
	void done(StepResult step, List<RevisionId> rows) {
		this.steps.add(step);
		// Not copied: the rows of a step are worked out when they are read.
		this.now = rows;
	}

	/** Return whether any step is committed. */
	boolean hasCommitted() {
		return !this.steps.isEmpty();
	}

	/** Note steps whose COMMIT was not answered. */
	void unanswered(List<StepResult> steps) {
		this.begun = true;
		this.unanswered = List.copyOf(steps);
	}

	/** Return whether another session of the run was lost in the middle of its work. */
	boolean hasBegun() {
		return this.begun;
	}

	/** Note that the steps whose COMMIT was not answered are committed; return them. */
	List<StepResult> confirmed() {
		List<StepResult> confirmed = this.unanswered;
		this.steps.addAll(confirmed);
		this.unanswered = List.of();
		return confirmed;
	}

	MigrationReport report(Duration duration) {
		return new MigrationReport(this.runId, (this.before != null) ? this.before : List.of(), this.now, this.steps,
				this.deferred, duration);
	}

}
