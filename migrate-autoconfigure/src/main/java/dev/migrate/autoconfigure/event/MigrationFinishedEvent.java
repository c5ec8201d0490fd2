package dev.migrate.autoconfigure.event;

import dev.migrate.execution.MigrationReport;

/** A run is over, whether or not there was anything to do. */
public final class MigrationFinishedEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient MigrationReport report;

	MigrationFinishedEvent(Object source, MigrationReport report) {
		super(source);
		this.report = report;
	}

	/** Return what the run did. */
	public MigrationReport report() {
		return this.report;
	}

}
