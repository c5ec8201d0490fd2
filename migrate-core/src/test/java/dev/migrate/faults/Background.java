package dev.migrate.faults;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that goes on in a thread of its own.
 *
 * @param <T> the type of what comes out of it
 */
public final class Background<T> {

	private static final Logger logger = LoggerFactory.getLogger(Background.class);

	private final CompletableFuture<T> future = new CompletableFuture<>();

	private final Thread thread;

	private Background(Supplier<T> work) {
		this.thread = new Thread(() -> run(work), "background");
		this.thread.setDaemon(true);
	}

	public static <T> Background<T> start(Supplier<T> work) {
		Background<T> background = new Background<>(work);
		background.thread.start();
		return background;
	}

	private void run(Supplier<T> work) {
		try {
			this.future.complete(work.get());
		}
		catch (RuntimeException | Error ex) {
			this.future.completeExceptionally(ex);
		}
	}

	public boolean isOver() {
		return this.future.isDone();
	}

	public void interrupt() {
		this.thread.interrupt();
	}

	/** Wait for its end; fail if it failed. */
	public T result() {
		Optional<Throwable> failure = end();
		if (failure.isPresent()) {
			throw new AssertionError("It failed in the background", failure.get());
		}
		return this.future.join();
	}

	/** Wait for its end, and return what it failed with. */
	public Throwable failure() {
		return end().orElseThrow(() -> new AssertionError("It succeeded with " + this.future.join()));
	}

	/** Wait for its end, whichever. */
	public void awaitEnd() {
		end().ifPresent((failure) -> logger.debug("It failed in the background", failure));
	}

	private Optional<Throwable> end() {
		try {
			this.future.get(Eventually.BOUND.toSeconds(), TimeUnit.SECONDS);
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			return Optional.ofNullable(ex.getCause());
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new AssertionError("It does not come to an end", ex);
		}
	}

}
