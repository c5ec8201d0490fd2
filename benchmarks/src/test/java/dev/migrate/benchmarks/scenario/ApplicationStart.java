package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.workload.Workload;

/**
 * An application starts after all revisions were applied.
 *
 * @param installations what the application has, without any tool first
 * @param size how many revisions
 * @param rounds how often each starts
 */
public record ApplicationStart(List<Installation> installations, int size, int rounds) implements Scenario {

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		Workload workload = Workload.of(this.size);
		Map<Installation, DatabaseUrl> databases = new LinkedHashMap<>();
		for (Installation installation : this.installations) {
			DatabaseUrl database = laboratory.server().createDatabase();
			laboratory.start(installation, workload, database);
			databases.put(installation, database);
		}
		Samples<Installation> samples = new Samples<>();
		for (int round = 1; round <= this.rounds; round++) {
			for (Map.Entry<Installation, DatabaseUrl> entry : databases.entrySet()) {
				Sample sample = laboratory.start(entry.getKey(), workload, entry.getValue());
				samples.add(entry.getKey(), sample);
				Progress.print(out, this.size, round, entry.getKey(), sample);
			}
		}
		print(samples, out);
	}

	private void print(Samples<Installation> samples, PrintStream out) {
		Table table = new Table("application with", "starts", "ready ms", "least", "CPU ms", "more CPU ms", "CPU ratio",
				"classes", "more classes");
		Installation floor = this.installations.get(0);
		for (Installation installation : this.installations) {
			double classes = samples.median(installation, (sample) -> sample.client().classes());
			table.row(installation, samples.count(installation),
					samples.millis(installation, (sample) -> sample.client().wall()),
					samples.leastMillis(installation, (sample) -> sample.client().wall()),
					samples.millis(installation, (sample) -> sample.client().cpu()),
					samples.extraMillis(installation, (sample) -> sample.client().cpu()),
					samples.ratio(installation, (sample) -> sample.client().cpu()), classes,
					classes - samples.median(floor, (sample) -> sample.client().classes()));
		}
		table.print(out);
	}

}
