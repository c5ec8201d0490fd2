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

	/** Return that something is so from now on, or is not. */
	public static AlterTableOption of(Key key, boolean on) {
		return new AlterTableOption(key, on ? "ON" : "OFF");
	}

	/** Return whether something is so from now on. */
	public boolean isOn() {
		return this.value.equals("ON");
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
		COLUMN_ORDER,

		/** SQLite: whether values must be of the type of their column. */
		STRICT,

		/** SQLite: whether the primary key is the only one. */
		WITHOUT_ROWID,

		/** SQLite: whether a key that was used is never given again. */
		AUTOINCREMENT

	}

}
