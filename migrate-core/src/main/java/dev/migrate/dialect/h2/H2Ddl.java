package dev.migrate.dialect.h2;

import java.util.Collection;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.DialectDdl;
import dev.migrate.schema.DataType;
import dev.migrate.schema.PlainType;
import org.jspecify.annotations.Nullable;

/** How each operation is said in H2. */
class H2Ddl extends DialectDdl {

	private final H2Words words;

	H2Ddl(H2Words words, CatalogLookup catalog) {
		super(words, new H2TableDdl(words, catalog), new H2ObjectDdl(words));
		this.words = words;
	}

	// Otherwise the text would become a string of JSON.
	@Override
	protected String mark(@Nullable DataType type) {
		if (type == null) {
			return "?";
		}
		return (type == PlainType.JSON || type == PlainType.JSONB) ? "? FORMAT JSON"
				: "CAST(? AS " + this.words.type(type) + ")";
	}

	@Override
	protected @Nullable Object parameter(@Nullable Object value, @Nullable DataType type) {
		if (value instanceof Collection<?> elements) {
			return elements.toArray();
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

}
