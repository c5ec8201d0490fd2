package dev.migrate.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition instead of a time; the bound only ends what is broken. */
public final class Eventually {

	/** Long enough for a machine that is busy with everything else. */
	public static final Duration BOUND = Duration.ofSeconds(45);

	static final long PAUSE_MILLIS = 10;

	private Eventually() {
	}

	public static void holds(String condition, BooleanSupplier test) {
		holds(condition, test, () -> "");
	}

	public static void holds(String condition, BooleanSupplier test, Supplier<String> otherwise) {
		holds(condition, test, otherwise, Eventually::pause);
	}

	static void holds(String condition, BooleanSupplier test, Supplier<String> otherwise, Runnable pause) {
		long end = System.nanoTime() + BOUND.toNanos();
		while (!test.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("After " + BOUND + " it still isn't so: " + condition + otherwise.get());
			}
			pause.run();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
