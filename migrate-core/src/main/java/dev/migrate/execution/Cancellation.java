package dev.migrate.execution;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a run from another thread, in the middle of a statement if need be. */
public final class Cancellation {

	private static final Logger logger = LoggerFactory.getLogger(Cancellation.class);

	private @Nullable Statement running;

	private boolean requested;

	/** Stop the run: cancel its statement, and let nothing new begin. */
	public synchronized void cancel() {
		this.requested = true;
		notifyAll();
		if (this.running != null) {
			try {
				this.running.cancel();
			}
			catch (SQLException ex) {
				logger.warn("The running statement could not be cancelled; it is waited for", ex);
			}
		}
	}

	/** Return whether the run was told to stop. */
	public synchronized boolean requested() {
		return this.requested;
	}

	synchronized void check() {
		if (this.requested || Thread.currentThread().isInterrupted()) {
			throw new MigrationCancelledException();
		}
	}

	synchronized void begin(Statement statement) {
		check();
		this.running = statement;
	}

	synchronized void end() {
		this.running = null;
	}

	synchronized void pause(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
			check();
			try {
				wait(Math.max(1, left / 1_000_000));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new MigrationCancelledException();
			}
		}
		check();
	}

}
