package dev.migrate.dialect.postgresql;

import dev.migrate.dialect.SequenceWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.SequenceOptions;

/** How a column is defined in PostgreSQL. */
class PostgresColumns {

	private static final SequenceWords COUNTING = new SequenceWords(1);

	private final PostgresWords words;

	private final PostgresFeatures features;

	PostgresColumns(PostgresWords words, PostgresFeatures features) {
		this.words = words;
		this.features = features;
	}

	/** Return the definition of a column, without its parts. */
	String definition(Column column) {
		StringBuilder sql = new StringBuilder(this.words.quote(column.name())).append(' ')
			.append(this.words.type(column.type()));
		if (column.defaultValue() != null) {
			sql.append(" DEFAULT ").append(this.words.expression(column.defaultValue()));
		}
		if (column.generated() != null) {
			sql.append(' ').append(generated(column.generated()));
		}
		if (column.identity() != null) {
			sql.append(' ').append(identity(column.identity()));
		}
		if (!column.nullable()) {
			sql.append(" NOT NULL");
		}
		return sql.toString();
	}

	private String generated(GeneratedValue value) {
		if (!value.stored()) {
			this.features.require(18, "generated columns that are not stored", "Store the value, or use a view.");
		}
		return "GENERATED ALWAYS AS (" + value.expression() + ") " + (value.stored() ? "STORED" : "VIRTUAL");
	}

	/** Return what makes a column number its rows. */
	String identity(Identity identity) {
		String options = counting(identity.options(), "");
		return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
				+ (options.isEmpty() ? "" : " (" + options.strip() + ")");
	}

	/** Return how something counts, with a word before each option. */
	String counting(SequenceOptions options, String word) {
		return COUNTING.of(options, word);
	}

}
