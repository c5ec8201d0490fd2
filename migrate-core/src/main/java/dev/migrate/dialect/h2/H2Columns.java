package dev.migrate.dialect.h2;

import dev.migrate.dialect.SequenceWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.Identity;
import dev.migrate.schema.SequenceOptions;

/** How a column is defined in H2. */
class H2Columns {

	private static final SequenceWords COUNTING = new SequenceWords(32);

	private final H2Words words;

	H2Columns(H2Words words) {
		this.words = words;
	}

	/** Return the definition of a column, without its parts. */
	String definition(Column column) {
		StringBuilder sql = new StringBuilder(this.words.quote(column.name())).append(' ')
			.append(this.words.type(column.type()));
		if (column.defaultValue() != null) {
			sql.append(" DEFAULT ").append(this.words.expression(column.defaultValue()));
		}
		// There is one kind only: computed when a row is written.
		if (column.generated() != null) {
			sql.append(" GENERATED ALWAYS AS (").append(column.generated().expression()).append(')');
		}
		if (column.identity() != null) {
			sql.append(' ').append(identity(column.identity()));
		}
		return sql.append(column.nullable() ? "" : " NOT NULL").toString();
	}

	/** Return what makes a column number its rows. */
	String identity(Identity identity) {
		String options = counting(identity.options());
		return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
				+ (options.isEmpty() ? "" : "(" + options.strip() + ")");
	}

	/** Return how something counts. */
	String counting(SequenceOptions options) {
		return counting(options, "");
	}

	/** Return how something counts, with a word before each option. */
	String counting(SequenceOptions options, String word) {
		return COUNTING.of(options, word);
	}

}
