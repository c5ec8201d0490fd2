package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;

/** Shows that something happens. */
final class Progress {

	private Progress() {
	}

	static void print(PrintStream out, int size, int round, Object contender, Sample sample) {
		out.printf("# N=%d round %d %s: %d ms, %d ms CPU%n", size, round, contender, sample.client().wall().toMillis(),
				sample.cpu().toMillis());
	}

}
