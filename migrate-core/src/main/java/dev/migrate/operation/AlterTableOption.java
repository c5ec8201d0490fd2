package dev.migrate.operation;

/**
 * How a database goes about a change of a table.
 *
 * @param key what is said
 * @param value the word after it; empty where there is none
 */
public record AlterTableOption(Key key, String value) {

	/** What can be said. */
	public enum Key {

		/** MariaDB, MySQL: the way, as in {@code INSTANT}. */
		ALGORITHM,

		/** MariaDB, MySQL: what others may do meanwhile, as in {@code NONE}. */
		LOCK

	}

}
