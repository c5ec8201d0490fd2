package dev.migrate.autoconfigure.startup;

import java.time.Duration;

import dev.migrate.autoconfigure.background.RepeatedWork;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.MigrationCancelledException;
import dev.migrate.execution.StepFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Applies the contract revisions that a start had to leave out, as soon as no earlier
 * build is alive. Without any it asks no database.
 */
public class DeferredContracts implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DeferredContracts.class);

	private final MigrationInitializer initializer;

	private final Duration interval;

	private @Nullable RepeatedWork work;

	private Cancellation cancellation = new Cancellation();

	/**
	 * Create what applies them.
	 * @param initializer knows whether any were left out
	 * @param interval how long to wait before looking whether they may be applied
	 */
	public DeferredContracts(MigrationInitializer initializer, Duration interval) {
		this.initializer = initializer;
		this.interval = interval;
	}

	@Override
	public synchronized void start() {
		this.cancellation = new Cancellation();
		this.work = new RepeatedWork("migrate-contracts", this.interval, this::apply);
		this.work.start();
	}

	private void apply() {
		try {
			this.initializer.applyDeferred(cancellation());
		}
		catch (MigrationCancelledException ex) {
			logger.debug("The application stops; its contract revisions are applied by others, or its next start", ex);
		}
		catch (StepFailedException ex) {
			this.initializer.abandonDeferred();
			logger.error("A contract revision failed. The application goes on; its next start tries again", ex);
		}
		catch (RuntimeException ex) {
			logger.warn("Contract revisions could not be applied; it is tried again in {} s", this.interval.toSeconds(),
					ex);
		}
	}

	@Override
	public void stop() {
		cancellation().cancel();
		RepeatedWork running = work();
		if (running != null) {
			running.stop();
		}
	}

	@Override
	public boolean isRunning() {
		RepeatedWork running = work();
		return running != null && running.isRunning();
	}

	private synchronized Cancellation cancellation() {
		return this.cancellation;
	}

	private synchronized @Nullable RepeatedWork work() {
		return this.work;
	}

}
