package dev.migrate.reliability.victim;

import dev.migrate.failpoint.FaultInjector;

/** Says at each point where it is, and waits there for what to do. */
public final class ParkingInjector implements FaultInjector {

	/** Go on to the next point. */
	public static final String GO = "go";

	/** Go on, and stop no more. */
	public static final String FREE = "free";

	/** Fail with an exception. */
	public static final String THROW = "throw";

	/** End without running any hook. */
	public static final String HALT = "halt";

	private boolean free;

	@Override
	public void reached(String point) {
		if (!this.free) {
			System.out.println("AT " + point);
			System.out.flush();
			follow(Orders.next(), point);
		}
	}

	private void follow(String order, String point) {
		switch (order) {
			case FREE -> this.free = true;
			case THROW -> throw new IllegalStateException("Thrown at " + point);
			case HALT -> Runtime.getRuntime().halt(137);
			default -> {
			}
		}
	}

}
