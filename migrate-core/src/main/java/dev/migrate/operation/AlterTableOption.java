package dev.migrate.operation;

import dev.migrate.schema.Required;

/**
 * How a database goes about a change of a table.
 *
 * @param key what is said
 * @param value the word after it; empty where there is none
 */
public record AlterTableOption(Key key, String value) {

	public AlterTableOption {
		Required.value(key, "the key (alter table option)");
		Required.value(value, "the value (alter table option)");
	}

	/** What can be said. */
	public enum Key {

		/** MariaDB, MySQL: the way, as in {@code INSTANT}. */
		ALGORITHM,

		/** MariaDB, MySQL: what others may do meanwhile, as in {@code NONE}. */
		LOCK,

		/** SQLite: copy the rows into a new table even if that is only asked for. */
		REBUILD,

		/** A column that follows the one of the last such option. */
		COLUMN_ORDER

	}

}
