package dev.migrate.cli.run;

import java.util.Locale;

import dev.migrate.backfill.StoredBackfill;
import dev.migrate.cli.terminal.Terminal;

/**
 * How far a backfill is, in words.
 *
 * @param backfill the backfill
 */
record BackfillText(StoredBackfill backfill) {

	String line() {
		return "%s of %s: %s%s, %d rows changed%s".formatted(this.backfill.name(), this.backfill.revision(),
				this.backfill.state().name().toLowerCase(Locale.ROOT),
				this.backfill.percent().map(" %d %%"::formatted).orElse(""), this.backfill.rowsDone(),
				this.backfill.timeLeft().map((left) -> ", about " + Elapsed.text(left) + " left").orElse(""));
	}

	void show(Terminal terminal) {
		terminal.line(line());
		this.backfill.error().ifPresent((error) -> terminal.line("  " + error.replaceAll("\\s+", " ")));
	}

}
