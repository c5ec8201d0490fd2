package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;

/** A situation that tools are compared in. */
@FunctionalInterface
public interface Scenario {

	/**
	 * Run it.
	 * @param laboratory where
	 * @param out where the results go
	 */
	void run(Laboratory laboratory, PrintStream out) throws Exception;

}
