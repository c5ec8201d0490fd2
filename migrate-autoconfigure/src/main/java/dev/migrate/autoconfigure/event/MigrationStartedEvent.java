package dev.migrate.autoconfigure.event;

import dev.migrate.plan.MigrationPlan;

/** A run has the lock and is about to carry out its plan. */
public final class MigrationStartedEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient MigrationPlan plan;

	MigrationStartedEvent(Object source, MigrationPlan plan) {
		super(source);
		this.plan = plan;
	}

	/** Return what is about to be done. */
	public MigrationPlan plan() {
		return this.plan;
	}

}
