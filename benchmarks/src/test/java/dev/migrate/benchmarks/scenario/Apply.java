package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.workload.Workload;
import dev.migrate.testing.WireCounts;

/**
 * Every contender applies all revisions to an empty database.
 *
 * @param contenders the contenders, the floor first
 * @param sizes how many revisions
 * @param rounds how often each runs
 */
public record Apply(List<Contender> contenders, List<Integer> sizes, int rounds) implements Scenario {

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		CostTable table = new CostTable();
		for (int size : this.sizes) {
			Workload workload = Workload.of(size);
			Samples<Contender> samples = new Samples<>();
			for (int round = 1; round <= this.rounds; round++) {
				for (Contender contender : this.contenders) {
					Sample sample = onNewDatabase(laboratory,
							(database) -> laboratory.run(contender, workload, database));
					samples.add(contender, sample);
					Progress.print(out, size, round, contender, sample);
				}
			}
			table.add(size, this.contenders, samples, count(laboratory, workload));
		}
		table.print(out);
	}

	private Map<Contender, WireCounts> count(Laboratory laboratory, Workload workload) throws Exception {
		Map<Contender, WireCounts> counts = new LinkedHashMap<>();
		for (Contender contender : this.contenders) {
			counts.put(contender,
					onNewDatabase(laboratory, (database) -> laboratory.count(contender, workload, database)));
		}
		return counts;
	}

	private static <T> T onNewDatabase(Laboratory laboratory, DatabaseTask<T> task) throws Exception {
		DatabaseUrl database = laboratory.server().createDatabase();
		T result = task.run(database);
		laboratory.server().dropDatabase(database);
		return result;
	}

	/** Something to do with a database. */
	@FunctionalInterface
	private interface DatabaseTask<T> {

		T run(DatabaseUrl database) throws Exception;

	}

}
