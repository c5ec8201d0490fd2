package dev.migrate.failpoint;

/** Breaks a run, or lets it go on: part of a test, and never of an application. */
@FunctionalInterface
public interface FaultInjector {

	/**
	 * Do what is to be done at a point.
	 * @param point its name, as in {@code stmt.before:2}
	 */
	void reached(String point);

}
