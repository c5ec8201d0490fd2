package dev.migrate.execution;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import dev.migrate.version.LockWaiting;

/** Waits for a moment, for what a run that fails has yet to write down. */
final class BriefWaiting implements LockWaiting {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private boolean patient = true;

	@Override
	public boolean stillNeeded() {
		return this.patient;
	}

	@Override
	public void waited(Duration time, HolderLookup holder) {
		this.patient = time.compareTo(PATIENCE) < 0;
	}

	// A run that was cancelled or interrupted has something to write down as well.
	@Override
	public void pause(Duration time) {
		LockSupport.parkNanos(time.toNanos());
	}

}
