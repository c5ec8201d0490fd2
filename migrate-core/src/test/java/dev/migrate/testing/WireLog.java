package dev.migrate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What all sessions of a proxy have sent and received so far. */
final class WireLog {

	private final List<String> statements = new ArrayList<>();

	private WireCounts counts = WireCounts.NONE;

	synchronized void count(UnaryOperator<WireCounts> change) {
		this.counts = change.apply(this.counts);
	}

	synchronized void statement(String sql) {
		this.statements.add(sql);
		this.counts = this.counts.withStatement();
	}

	synchronized WireCounts counts() {
		return this.counts;
	}

	synchronized List<String> statements() {
		return List.copyOf(this.statements);
	}

	synchronized void clear() {
		this.statements.clear();
		this.counts = WireCounts.NONE;
	}

}
