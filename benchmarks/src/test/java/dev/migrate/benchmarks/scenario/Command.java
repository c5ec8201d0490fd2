package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.List;

import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.workload.Workload;

/**
 * Somebody asks where a database is, after all revisions were applied.
 *
 * @param ways the ways to ask, the floor first
 * @param size how many revisions
 * @param rounds how often each is asked
 */
public record Command(List<Asking> ways, int size, int rounds) implements Scenario {

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		Workload workload = Workload.of(this.size);
		DatabaseUrl database = laboratory.server().createDatabase();
		laboratory.start(Installation.MIGRATE_INDEXED, workload, database);
		Samples<Asking> samples = new Samples<>();
		for (int round = 1; round <= this.rounds; round++) {
			for (Asking way : this.ways) {
				Sample sample = laboratory.ask(way, workload, database);
				samples.add(way, sample);
				Progress.print(out, this.size, round, way, sample);
			}
		}
		print(samples, out);
	}

	private void print(Samples<Asking> samples, PrintStream out) {
		Table table = new Table("asked by", "times", "ms", "least", "CPU ms", "CPU ratio", "classes");
		for (Asking way : this.ways) {
			table.row(way, samples.count(way), samples.millis(way, (sample) -> sample.client().wall()),
					samples.leastMillis(way, (sample) -> sample.client().wall()),
					samples.millis(way, (sample) -> sample.client().cpu()),
					samples.ratio(way, (sample) -> sample.client().cpu()),
					samples.median(way, (sample) -> sample.client().classes()));
		}
		table.print(out);
	}

}
