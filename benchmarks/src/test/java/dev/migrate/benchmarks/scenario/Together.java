package dev.migrate.benchmarks.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.benchmarks.harness.ChildJvm;
import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.harness.JvmOptions;
import dev.migrate.benchmarks.workload.Workload;

/**
 * Several processes of the same contender are let go on an empty database at the same
 * moment.
 *
 * @param contenders the contenders, the floor first
 * @param size how many revisions
 * @param processes how many processes
 * @param rounds how often each runs
 */
public record Together(List<Contender> contenders, int size, int processes, int rounds) implements Scenario {

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		Workload workload = Workload.of(this.size);
		Map<Contender, List<Race>> races = new LinkedHashMap<>();
		for (int round = 1; round <= this.rounds; round++) {
			for (Contender contender : this.contenders) {
				DatabaseUrl database = laboratory.server().createDatabase();
				Race race = race(laboratory, contender, workload, database);
				laboratory.server().dropDatabase(database);
				races.computeIfAbsent(contender, (key) -> new ArrayList<>()).add(race);
				out.printf("# round %d %s: %s%n", round, contender, race);
			}
		}
		print(races, out);
	}

	private Race race(Laboratory laboratory, Contender contender, Workload workload, DatabaseUrl database)
			throws Exception {
		List<ChildJvm> children = new ArrayList<>();
		try {
			for (int i = 0; i < this.processes; i++) {
				children.add(laboratory.start(JvmOptions.oneOfMany(), contender, workload, database));
			}
			for (ChildJvm child : children) {
				child.awaitReady();
			}
			Instant start = Instant.now();
			for (ChildJvm child : children) {
				child.go();
			}
			return finish(start, children).withTables(laboratory.server().countTables(database, "item_%"));
		}
		finally {
			for (ChildJvm child : children) {
				child.close();
			}
		}
	}

	private static Race finish(Instant start, List<ChildJvm> children) {
		List<Duration> finished = new ArrayList<>();
		int failures = 0;
		for (ChildJvm child : children) {
			try {
				finished.add(Duration.between(start, child.awaitCost().finished()));
			}
			catch (IOException ex) {
				failures++;
			}
		}
		return new Race(finished, failures, 0);
	}

	private void print(Map<Contender, List<Race>> races, PrintStream out) {
		Table table = new Table("peer", "rounds", "last ready ms", "least", "ratio", "first to last ms", "failed",
				"complete");
		List<Race> floor = races.values().iterator().next();
		races.forEach((contender, own) -> table.row(contender, own.size(),
				Median.of(own.stream().mapToDouble((race) -> race.last().toMillis())),
				own.stream().mapToDouble((race) -> race.last().toMillis()).min().orElse(0),
				Median.ofRatios(own, floor, (race) -> race.last().toMillis()),
				Median.of(own.stream().mapToDouble((race) -> race.gap().toMillis())),
				own.stream().map((race) -> Integer.toString(race.failures())).toList(),
				own.stream().allMatch((race) -> race.tables() == this.size) ? "yes" : "no"));
		table.print(out);
	}

}
