package dev.migrate.execution;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels a run when the virtual machine is told to stop, and keeps it alive until the
 * run has rolled back and given up its lock.
 */
final class ShutdownCancellation {

	private static final Logger logger = LoggerFactory.getLogger(ShutdownCancellation.class);

	private static final long GRACE_SECONDS = 20;

	private final CountDownLatch over = new CountDownLatch(1);

	private final Cancellation cancellation;

	private final Thread hook = new Thread(this::stop, "migrate-shutdown");

	ShutdownCancellation(Cancellation cancellation) {
		this.cancellation = cancellation;
		try {
			Runtime.getRuntime().addShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// The machine is going down already: nothing may begin.
			cancellation.cancel();
		}
	}

	private void stop() {
		this.cancellation.cancel();
		try {
			this.over.await(GRACE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Let the machine go down: the run is over. */
	void release() {
		this.over.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			logger.debug("The machine is going down; the hook has done its work", ex);
		}
	}

}
