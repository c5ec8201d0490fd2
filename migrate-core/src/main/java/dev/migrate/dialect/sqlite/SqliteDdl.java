package dev.migrate.dialect.sqlite;

import java.time.temporal.Temporal;
import java.util.UUID;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.DialectDdl;
import dev.migrate.schema.DataType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** How each operation is said in SQLite. */
class SqliteDdl extends DialectDdl {

	private final SqliteWords words;

	SqliteDdl(SqliteWords words, CatalogLookup catalog) {
		super(words, new SqliteTableDdl(words, new SqliteCatalog(catalog, words)), new SqliteObjectDdl(words));
		this.words = words;
	}

	// The type is not said: a cast would make a number of a date.
	@Override
	protected String mark(@Nullable DataType type) {
		return "?";
	}

	@Override
	protected @Nullable Object parameter(@Nullable Object value, @Nullable DataType type) {
		boolean text = value instanceof Temporal || value instanceof UUID || value instanceof Enum;
		if (value != null && text) {
			return this.words.text(value);
		}
		// As SQLite writes it itself: texts are compared character by character.
		return (type instanceof TimeType && value instanceof String time) ? time.replace('T', ' ') : value;
	}

}
