package dev.migrate.operation;

import dev.migrate.schema.InvalidDefinitionException;
import org.jspecify.annotations.Nullable;

/**
 * How much a backfill asks of the database.
 *
 * @param smallest how many rows a batch has at least
 * @param largest how many rows a batch has at most
 * @param rest how long it rests after a batch, in percent of the time that this took
 * @param throttle a query; it waits for as long as the first column is true
 */
public record BackfillPace(int smallest, int largest, int rest, @Nullable String throttle) {

	/** What holds where nothing is chosen. */
	public static final BackfillPace DEFAULT = new BackfillPace(100, 100_000, 0, null);

	public BackfillPace {
		if (smallest < 1 || largest < smallest) {
			throw new InvalidDefinitionException(
					"A batch of %d to %d rows is none. Say at least one row, and no fewer at most than at least."
						.formatted(smallest, largest));
		}
		if (rest < 0) {
			throw new InvalidDefinitionException(
					"A backfill can't rest for %d percent of a batch. Give 0 or more.".formatted(rest));
		}
	}

}
