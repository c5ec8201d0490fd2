package dev.migrate.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a process that is told to end alive until a command that is at work has said how
 * it ended. The engine stops it; this only waits for the words.
 */
final class LastWord {

	private static final Logger logger = LoggerFactory.getLogger(LastWord.class);

	private static final long GRACE_SECONDS = 25;

	private final CountDownLatch latch = new CountDownLatch(1);

	private final Thread hook;

	LastWord(BooleanSupplier atWork) {
		this.hook = new Thread(() -> await(atWork), "migrate-last-word");
		try {
			Runtime.getRuntime().addShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			logger.debug("The process ends already", ex);
		}
	}

	private void await(BooleanSupplier atWork) {
		if (!atWork.getAsBoolean()) {
			return;
		}
		try {
			this.latch.await(GRACE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Let the process end. */
	void said() {
		this.latch.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			logger.debug("The process ends; the hook has done its work", ex);
		}
	}

}
