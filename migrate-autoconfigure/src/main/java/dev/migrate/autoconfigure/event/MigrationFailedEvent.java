package dev.migrate.autoconfigure.event;

/** A run came to nothing: it failed, gave up or was cancelled. */
public final class MigrationFailedEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final RuntimeException failure;

	MigrationFailedEvent(Object source, RuntimeException failure) {
		super(source);
		this.failure = failure;
	}

	/** Return why. */
	public RuntimeException failure() {
		return this.failure;
	}

}
