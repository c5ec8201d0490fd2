package dev.migrate.conformance;

import java.util.Map;

/** Cases where we do neither what was recorded nor what is called ideal, and why. */
final class SqliteDecisions {

	static final Map<String, String> CHOSEN_OTHERWISE = Map.of("batch-copy-from-drops-unlisted",
			"A table is never described by its author, so no column can be left out: all are kept.",
			"batch-temporary-table-left-over",
			"A free name is chosen, as the reason of the case wants; then its null meets NOT NULL.");

	private SqliteDecisions() {
	}

}
