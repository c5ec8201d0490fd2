package dev.migrate.reliability.victim;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.migrate.Migrator;

/** A build of the application that is alive until somebody kills it. */
public final class NodeMain {

	private NodeMain() {
	}

	/**
	 * Give signs of life.
	 * @param arguments the assignment, of which the revisions are those of the build
	 */
	public static void main(String[] arguments) throws InterruptedException {
		Migrator migrator = Assignment.parse(arguments).migrator();
		String instance = UUID.randomUUID().toString();
		CountDownLatch never = new CountDownLatch(1);
		do {
			migrator.nodes().beat(instance);
			VictimMain.say("ALIVE");
		}
		while (!never.await(100, TimeUnit.MILLISECONDS));
	}

}
