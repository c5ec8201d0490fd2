package dev.migrate.autoconfigure.backfill;

import java.time.Duration;
import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.background.RepeatedWork;
import dev.migrate.autoconfigure.status.BackfillObserver;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.MigrationCancelledException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Works off backfills while the application runs, on a thread of its own. A connection is
 * only taken for as long as there is something to do; a look whether there is takes one
 * from time to time.
 */
public class BackfillWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(BackfillWorker.class);

	private final Migrator migrator;

	private final boolean enabled;

	private final Duration pollInterval;

	private final List<BackfillObserver> observers;

	private @Nullable Work work;

	/**
	 * Create a worker.
	 * @param migrator knows the database
	 * @param enabled whether this application takes part
	 * @param pollInterval how long to wait before looking whether there is something
	 * @param observers those who want to hear how far it is
	 */
	public BackfillWorker(Migrator migrator, boolean enabled, Duration pollInterval, List<BackfillObserver> observers) {
		this.migrator = migrator;
		this.enabled = enabled;
		this.pollInterval = pollInterval;
		this.observers = List.copyOf(observers);
	}

	@Override
	public boolean isAutoStartup() {
		return this.enabled;
	}

	@Override
	public synchronized void start() {
		Work started = new Work();
		this.work = started;
		started.looks.start();
	}

	@Override
	public void stop() {
		Work running = work();
		if (running != null) {
			running.stop();
		}
	}

	@Override
	public boolean isRunning() {
		Work running = work();
		return running != null && running.looks.isRunning();
	}

	private synchronized @Nullable Work work() {
		return this.work;
	}

	private void heard(StoredBackfill backfill) {
		this.observers.forEach((observer) -> observer.observed(this.migrator, backfill));
	}

	/** What is done between a start and a stop. */
	private final class Work {

		private final Cancellation cancellation = new Cancellation();

		private final RepeatedWork looks = new RepeatedWork("migrate-backfill", BackfillWorker.this.pollInterval,
				this::workOff);

		private void workOff() {
			try {
				BackfillWorker.this.migrator.backfills().workOff(this.cancellation, BackfillWorker.this::heard);
			}
			catch (MigrationCancelledException ex) {
				logger.debug("The application stops; backfills go on elsewhere, or with its next start", ex);
			}
			catch (RuntimeException ex) {
				logger.warn("Backfills could not be worked off; it is tried again in {} s",
						BackfillWorker.this.pollInterval.toSeconds(), ex);
			}
		}

		// A batch that has begun comes to its end: it is short.
		private void stop() {
			this.cancellation.cancel();
			this.looks.stop();
		}

	}

}
