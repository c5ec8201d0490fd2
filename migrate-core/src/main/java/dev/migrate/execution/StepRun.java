package dev.migrate.execution;

import java.time.Instant;

import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;

/**
 * A step while it runs.
 *
 * @param step what is planned
 * @param script what its revision does
 * @param transactional whether what it does is rolled back when it can't be recorded
 * @param startedAt when it began
 * @param recorder what it has run so far
 */
record StepRun(MigrationStep step, RevisionScript script, boolean transactional, Instant startedAt,
		StatementRecorder recorder) {

	Direction direction() {
		return direction(this.step);
	}

	static Direction direction(MigrationStep step) {
		if (step instanceof MigrationStep.Upgrade) {
			return Direction.UPGRADE;
		}
		return (step instanceof MigrationStep.Downgrade) ? Direction.DOWNGRADE : Direction.STAMP;
	}

	/** Return the step as a person reads it: where from, where to. */
	String arrow() {
		String parents = String.join(", ",
				this.script.revision().downRevisions().stream().map(RevisionId::value).toList());
		return (direction() == Direction.DOWNGRADE) ? this.step.revision() + " -> " + parents
				: parents + " -> " + this.step.revision();
	}

	int statements() {
		return this.recorder.count();
	}

}
