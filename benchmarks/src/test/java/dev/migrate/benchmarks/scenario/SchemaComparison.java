package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.benchmarks.catalog.CatalogPeer;
import dev.migrate.benchmarks.catalog.ManyTables;
import dev.migrate.benchmarks.harness.DatabaseUrl;

/**
 * A database with many tables is read, and compared with what it shall look like: nothing
 * is different.
 *
 * @param peers who does it, the floor first
 * @param sizes how many tables
 * @param warmUp how often each does it before it counts
 * @param rounds how often each does it
 */
public record SchemaComparison(List<CatalogPeer> peers, List<Integer> sizes, int warmUp,
		int rounds) implements Scenario {

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		for (int size : this.sizes) {
			DatabaseUrl database = laboratory.server().createDatabase();
			new ManyTables(size).create(database);
			measure(size, database).print(out);
			laboratory.server().dropDatabase(database);
		}
	}

	private Table measure(int size, DatabaseUrl database) throws Exception {
		List<CatalogSamples> all = new ArrayList<>();
		for (CatalogPeer peer : this.peers) {
			all.add(CatalogSamples.start(peer, database));
		}
		work(all, this.warmUp);
		all.forEach(CatalogSamples::forget);
		work(all, this.rounds);
		Table table = new Table("tables", "peer", "statements", "CPU ms", "CPU ratio", "MB", "kB a table");
		for (CatalogSamples samples : all) {
			samples.print(table, size, all.get(0));
			samples.close();
		}
		return table;
	}

	private static void work(List<CatalogSamples> all, int rounds) throws Exception {
		for (int round = 0; round < rounds; round++) {
			for (CatalogSamples samples : all) {
				samples.add();
			}
		}
	}

}
