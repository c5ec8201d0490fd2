package dev.migrate.autoconfigure.startup;

import dev.migrate.execution.Cancellation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Migrates while the application is up already, and keeps requests away until that is
 * done: the application is alive, but not ready.
 */
public class BackgroundMigration implements SmartLifecycle, ApplicationListener<AvailabilityChangeEvent<?>> {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundMigration.class);

	private final MigrationInitializer initializer;

	private final MigrationMode mode;

	private final ApplicationContext context;

	private final Cancellation cancellation = new Cancellation();

	private @Nullable Thread thread;

	private boolean done;

	private boolean ready;

	/**
	 * Create a background migration.
	 * @param initializer knows what to do
	 * @param mode whether it is to be done here
	 * @param context the application
	 */
	public BackgroundMigration(MigrationInitializer initializer, MigrationMode mode, ApplicationContext context) {
		this.initializer = initializer;
		this.mode = mode;
		this.context = context;
	}

	@Override
	public boolean isAutoStartup() {
		return this.mode == MigrationMode.BACKGROUND;
	}

	@Override
	public synchronized void start() {
		this.thread = new Thread(this::migrate, "migrate-background");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	private void migrate() {
		try {
			this.initializer.upgrade(this.cancellation);
			finish();
		}
		catch (RuntimeException ex) {
			logger
				.error("Migrations: failed in the background. The application stays out of service until it is started"
						+ " again with the fault mended", ex);
		}
	}

	private synchronized void finish() {
		this.done = true;
		if (this.ready) {
			AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
		}
	}

	// Said by the application once all of it is there, which is too early.
	@Override
	public synchronized void onApplicationEvent(AvailabilityChangeEvent<?> event) {
		if (this.thread != null && !this.done && event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			this.ready = true;
			AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);
		}
	}

	@Override
	public void stop() {
		this.cancellation.cancel();
		Thread running = thread();
		if (running != null) {
			try {
				running.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		Thread running = thread();
		return running != null && running.isAlive();
	}

	private synchronized @Nullable Thread thread() {
		return this.thread;
	}

}
