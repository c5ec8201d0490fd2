package dev.migrate.autoconfigure.event;

import dev.migrate.execution.StepResult;

/** A revision was upgraded to, downgraded from or stamped, and is recorded. */
public final class RevisionAppliedEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient StepResult step;

	RevisionAppliedEvent(Object source, StepResult step) {
		super(source);
		this.step = step;
	}

	/** Return what was done. */
	public StepResult step() {
		return this.step;
	}

}
