package dev.migrate.autoconfigure.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again, on a thread of its own, until it is stopped. */
public final class RepeatedWork {

	private static final Logger logger = LoggerFactory.getLogger(RepeatedWork.class);

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final Duration pause;

	private final Runnable work;

	private final Runnable farewell;

	private final Thread thread;

	private Duration next;

	/**
	 * Create work that has not begun.
	 * @param name the name of its thread
	 * @param pause how long to wait before it is done, each time
	 * @param work what is done; must not fail
	 */
	public RepeatedWork(String name, Duration pause, Runnable work) {
		this(name, pause, work, () -> {
		});
	}

	/**
	 * Create work that has not begun.
	 * @param name the name of its thread
	 * @param pause how long to wait before it is done, each time
	 * @param work what is done; must not fail
	 * @param farewell what is done once, at the end; must not fail
	 */
	public RepeatedWork(String name, Duration pause, Runnable work, Runnable farewell) {
		this.pause = pause;
		this.next = pause;
		this.work = work;
		this.farewell = farewell;
		this.thread = new Thread(this::run, name);
		this.thread.setDaemon(true);
	}

	/** Begin with a pause. */
	public void start() {
		this.thread.start();
	}

	/** Begin with the work. */
	public void startAtOnce() {
		this.next = Duration.ZERO;
		start();
	}

	private void run() {
		try {
			while (!this.stopped.await(this.next.toMillis(), TimeUnit.MILLISECONDS)) {
				this.next = this.pause;
				this.work.run();
			}
			this.farewell.run();
		}
		catch (InterruptedException ex) {
			logger.debug("The thread '{}' was interrupted", this.thread.getName(), ex);
		}
	}

	/** End, after what is done at the moment. */
	public void stop() {
		stop(Duration.ZERO);
	}

	/**
	 * End, and wait for what is done at the moment.
	 * @param patience how long to wait at most; zero for as long as it takes
	 */
	public void stop(Duration patience) {
		this.stopped.countDown();
		try {
			this.thread.join(patience.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Return whether it goes on. */
	public boolean isRunning() {
		return this.thread.isAlive();
	}

}
