package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import dev.migrate.testing.WireCounts;

/** Shows what runs have cost, and what they sent. */
final class CostTable {

	private final Table costs = new Table("N", "peer", "runs", "wall ms", "least", "ratio", "client+server CPU ms",
			"ratio", "client CPU ms", "process CPU ms", "allocated MB", "classes");

	private final Table counts = new Table("N", "peer", "connections", "statements", "round trips", "waits", "sent kB",
			"received kB");

	void add(int size, List<Contender> contenders, Samples<Contender> samples, Map<Contender, WireCounts> wire) {
		for (Contender contender : contenders) {
			this.costs.row(size, contender, samples.count(contender),
					samples.millis(contender, (sample) -> sample.client().wall()),
					samples.leastMillis(contender, (sample) -> sample.client().wall()),
					samples.ratio(contender, (sample) -> sample.client().wall()),
					samples.millis(contender, Sample::cpu), samples.ratio(contender, Sample::cpu),
					samples.millis(contender, (sample) -> sample.client().cpu()),
					samples.millis(contender, (sample) -> sample.client().processCpu()),
					samples.median(contender, (sample) -> sample.client().allocated() / 1e6),
					samples.median(contender, (sample) -> sample.client().classes()));
			WireCounts counts = wire.get(contender);
			if (counts != null) {
				this.counts.row(size, contender, counts.connections(), counts.statements(), counts.roundTrips(),
						counts.waits(), counts.sent() / 1e3, counts.received() / 1e3);
			}
		}
	}

	void print(PrintStream out) {
		this.costs.print(out);
		this.counts.print(out);
	}

}
