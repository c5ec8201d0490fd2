package dev.migrate.cli.run;

import java.util.Optional;

import dev.migrate.backfill.StoredBackfill;

/** Shows how far a backfill is, a line for each tenth of its table. */
final class BackfillProgress {

	private static final int TENTH = 10;

	private final LiveLine line;

	private Optional<Integer> shown = Optional.of(-1);

	BackfillProgress(LiveLine line) {
		this.line = line;
	}

	void show(StoredBackfill backfill) {
		Optional<Integer> tenth = backfill.percent().map((percent) -> percent / TENTH);
		if (!tenth.equals(this.shown) && backfill.state().isOpen()) {
			this.shown = tenth;
			this.line.begin(new BackfillText(backfill).line());
		}
	}

}
