package dev.migrate.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.migrate.operation.Operations;
import dev.migrate.testing.TestRevisions;

import static org.assertj.core.api.Assertions.assertThat;

/** A revision that is begun and goes on when it is told to. */
final class HeldRevision {

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch told = new CountDownLatch(1);

	/** Let a revision run these statements, and hold it before the last of them. */
	TestRevisions.Script in(TestRevisions.Script script, String... statements) {
		return script.upgrade((op) -> run(op, statements));
	}

	private void run(Operations op, String... statements) {
		for (int i = 0; i < statements.length - 1; i++) {
			op.execute(statements[i]);
		}
		this.begun.countDown();
		await(this.told);
		op.execute(statements[statements.length - 1]);
	}

	void awaitBegun() {
		await(this.begun);
	}

	void goOn() {
		this.told.countDown();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(Eventually.BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
