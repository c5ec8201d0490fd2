package dev.migrate.dialect.postgresql;

import java.time.Instant;
import java.util.Collection;

import dev.migrate.dialect.DialectDdl;
import dev.migrate.operation.InferredValue;
import dev.migrate.schema.DataType;
import org.jspecify.annotations.Nullable;

/** How each operation is said in PostgreSQL. */
class PostgresDdl extends DialectDdl {

	private final PostgresWords words;

	PostgresDdl(PostgresWords words, PostgresFeatures features) {
		super(words, new PostgresTableDdl(words, features), new PostgresObjectDdl(words, features));
		this.words = words;
	}

	@Override
	protected String mark(@Nullable DataType type) {
		return (type != null) ? "CAST(? AS " + this.words.type(type) + ")" : "?";
	}

	// Bound as text, a value would not go into a column of JSON, of an enum type, of an
	// array.
	@Override
	protected @Nullable Object parameter(@Nullable Object value, @Nullable DataType type) {
		if (value == null || value instanceof String || value instanceof Collection || value instanceof Enum) {
			return new InferredValue((value != null) ? this.words.text(value) : null);
		}
		return (value instanceof Instant) ? new InferredValue(this.words.text(value)) : value;
	}

}
