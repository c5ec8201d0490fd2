package dev.migrate.benchmarks.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.migrate.benchmarks.catalog.CatalogCost;
import dev.migrate.benchmarks.catalog.CatalogPeer;
import dev.migrate.benchmarks.catalog.CatalogWork;
import dev.migrate.benchmarks.catalog.CatalogWorkException;
import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.testing.WireProxy;
import org.jspecify.annotations.Nullable;

/** What a peer's work with a catalog costs, round by round, or why it can't be done. */
final class CatalogSamples implements AutoCloseable {

	private final CatalogPeer peer;

	private final List<CatalogCost> costs = new ArrayList<>();

	private @Nullable CatalogWork work;

	private long statements;

	private String problem = "";

	private CatalogSamples(CatalogPeer peer) {
		this.peer = peer;
	}

	/** Get a peer ready, and count what it sends when it works for the first time. */
	static CatalogSamples start(CatalogPeer peer, DatabaseUrl database) throws Exception {
		CatalogSamples samples = new CatalogSamples(peer);
		try {
			samples.statements = statements(peer, database);
			samples.work = peer.prepare(database);
		}
		catch (CatalogWorkException ex) {
			samples.problem = String.valueOf(ex.getMessage());
		}
		return samples;
	}

	private static long statements(CatalogPeer peer, DatabaseUrl database) throws Exception {
		try (WireProxy proxy = WireProxy.to(database.host(), database.port());
				CatalogWork counted = peer.prepare(database.through(proxy.port()))) {
			proxy.reset();
			counted.run();
			return proxy.counts().statements();
		}
	}

	/** Let it work once, if it still can. */
	void add() throws Exception {
		if (this.work == null || !this.problem.isEmpty()) {
			return;
		}
		try {
			this.costs.add(this.work.run());
		}
		catch (CatalogWorkException ex) {
			this.problem = String.valueOf(ex.getMessage());
		}
	}

	/** Forget what it has cost so far, because it was not warm. */
	void forget() {
		this.costs.clear();
	}

	/**
	 * Add a row.
	 * @param size how many tables there are in the database
	 * @param floor what it is compared with
	 */
	void print(Table table, int size, CatalogSamples floor) {
		if (!this.problem.isEmpty()) {
			table.row(size, this.peer, this.problem, "-", "-", "-", "-");
			return;
		}
		double bytes = median((cost) -> cost.allocated().orElse(0));
		table.row(size, this.peer, this.statements, median(CatalogSamples::nanos) / 1e6,
				Median.ofRatios(this.costs, floor.costs, CatalogSamples::nanos), (bytes > 0) ? bytes / 1e6 : "-",
				(bytes > 0) ? bytes / 1e3 / size : "-");
	}

	private double median(ToDoubleFunction<CatalogCost> quantity) {
		return Median.of(this.costs.stream().mapToDouble(quantity));
	}

	private static double nanos(CatalogCost cost) {
		return cost.cpu().toNanos();
	}

	@Override
	public void close() throws SQLException {
		if (this.work != null) {
			this.work.close();
		}
	}

}
