package dev.migrate.conformance;

import dev.migrate.schema.DataType;
import tools.jackson.databind.JsonNode;

/** What the recorded types are on one database. */
interface NeutralTypes {

	/** Return a type. */
	DataType type(JsonNode type);

	/** Return whether a type has no name of its own, so that a check holds its values. */
	boolean needsCheck(JsonNode type);

	/** Return whether it can be said where a column goes among the others. */
	default boolean placesColumns() {
		return false;
	}

	/** Return the type of a single whole-number key that numbers its rows by itself. */
	CountingKey countingKey(JsonNode type);

	/**
	 * A key that numbers its rows.
	 *
	 * @param type its type
	 * @param autoIncrement whether it is also to be said that it numbers them
	 */
	record CountingKey(DataType type, boolean autoIncrement) {

	}

}
