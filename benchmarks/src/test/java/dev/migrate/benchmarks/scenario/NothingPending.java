package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.workload.Workload;
import dev.migrate.testing.WireCounts;

/**
 * Every contender starts again after it has applied all revisions.
 *
 * @param contenders the contenders, the floor first
 * @param sizes how many revisions
 * @param rounds how often each runs
 */
public record NothingPending(List<Contender> contenders, List<Integer> sizes, int rounds) implements Scenario {

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		CostTable table = new CostTable();
		for (int size : this.sizes) {
			Workload workload = Workload.of(size);
			Map<Contender, DatabaseUrl> databases = prepare(laboratory, workload);
			Samples<Contender> samples = measure(laboratory, workload, databases, out);
			table.add(size, this.contenders, samples, count(laboratory, workload, databases));
			for (DatabaseUrl database : databases.values()) {
				laboratory.server().dropDatabase(database);
			}
		}
		table.print(out);
	}

	private Map<Contender, DatabaseUrl> prepare(Laboratory laboratory, Workload workload) throws Exception {
		Map<Contender, DatabaseUrl> databases = new LinkedHashMap<>();
		for (Contender contender : this.contenders) {
			DatabaseUrl database = laboratory.server().createDatabase();
			laboratory.run(contender, workload, database);
			databases.put(contender, database);
		}
		return databases;
	}

	private Samples<Contender> measure(Laboratory laboratory, Workload workload, Map<Contender, DatabaseUrl> databases,
			PrintStream out) throws Exception {
		Samples<Contender> samples = new Samples<>();
		for (int round = 1; round <= this.rounds; round++) {
			for (Map.Entry<Contender, DatabaseUrl> entry : databases.entrySet()) {
				Sample sample = laboratory.run(entry.getKey(), workload, entry.getValue());
				samples.add(entry.getKey(), sample);
				Progress.print(out, workload.size(), round, entry.getKey(), sample);
			}
		}
		return samples;
	}

	private static Map<Contender, WireCounts> count(Laboratory laboratory, Workload workload,
			Map<Contender, DatabaseUrl> databases) throws Exception {
		Map<Contender, WireCounts> counts = new LinkedHashMap<>();
		for (Map.Entry<Contender, DatabaseUrl> entry : databases.entrySet()) {
			counts.put(entry.getKey(), laboratory.count(entry.getKey(), workload, entry.getValue()));
		}
		return counts;
	}

}
