package dev.migrate.schema;

/**
 * A column that numbers its rows.
 *
 * @param always whether a row must not bring a number of its own
 * @param options how it counts
 */
public record Identity(boolean always, SequenceOptions options) {

	public Identity {
		Required.value(options, "the options (identity)");
	}

}
