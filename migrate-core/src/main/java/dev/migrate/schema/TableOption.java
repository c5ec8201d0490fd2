package dev.migrate.schema;

/**
 * How a database keeps a table.
 *
 * @param key what is said about it
 * @param value the SQL after the keyword; empty where there is none
 */
public record TableOption(Key key, String value) implements TableElement {

	public TableOption {
		Required.value(key, "the key (table option)");
		Required.value(value, "the value (table option)");
	}

	/** What can be said about how a table is kept; each database knows some. */
	public enum Key {

		/** PostgreSQL: how rows are distributed, as in {@code RANGE (created_at)}. */
		PARTITION_BY,

		/** PostgreSQL: the table whose columns are part of this. */
		INHERITS,

		/** PostgreSQL: not written ahead, and empty after a crash. */
		UNLOGGED,

		/** PostgreSQL: a storage parameter, as in {@code fillfactor=70}. */
		WITH,

		/** PostgreSQL: where its files are. */
		TABLESPACE,

		/** PostgreSQL: the access method. */
		USING,

		/** MariaDB, MySQL: the storage engine. */
		ENGINE,

		/** MariaDB, MySQL: the character set. */
		CHARSET,

		/** MariaDB, MySQL: how text is compared and sorted. */
		COLLATION,

		/** MariaDB, MySQL: how a row is kept. */
		ROW_FORMAT,

		/** MariaDB, MySQL: the size of a page of a compressed table. */
		KEY_BLOCK_SIZE,

		/** MariaDB, MySQL: the first number that is counted. */
		AUTO_INCREMENT,

		/** SQLite: values must be of the type of their column. */
		STRICT,

		/** SQLite: the primary key is the only one. */
		WITHOUT_ROWID,

		/** SQLite: a key that was used is never given again. */
		AUTOINCREMENT

	}

}
