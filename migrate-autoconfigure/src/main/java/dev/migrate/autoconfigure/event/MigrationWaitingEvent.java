package dev.migrate.autoconfigure.event;

import java.time.Duration;
import java.util.Optional;

import dev.migrate.dialect.LockHolder;
import org.jspecify.annotations.Nullable;

/** Another instance migrates, and this one waits for it; published from time to time. */
public final class MigrationWaitingEvent extends MigrationEvent {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable LockHolder holder;

	private final Duration waited;

	MigrationWaitingEvent(Object source, @Nullable LockHolder holder, Duration waited) {
		super(source);
		this.holder = holder;
		this.waited = waited;
	}

	/** Return the session that has the lock, if it could be seen. */
	public Optional<LockHolder> holder() {
		return Optional.ofNullable(this.holder);
	}

	/** Return how long this instance waits already. */
	public Duration waited() {
		return this.waited;
	}

}
