package dev.migrate.dialect.mariadb;

import org.jspecify.annotations.Nullable;

import dev.migrate.schema.Column;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.SequenceOptions;

/** How a column is defined in MariaDB. */
class MariaDbColumns {

	private final MariaDbWords words;

	private final MariaDbCatalog catalog;

	MariaDbColumns(MariaDbWords words, MariaDbCatalog catalog) {
		this.words = words;
		this.catalog = catalog;
	}

	/** Return the definition of a column, without its parts. */
	String definition(Column column) {
		String type = this.words.type(column.type());
		StringBuilder sql = new StringBuilder(this.words.quote(column.name())).append(' ').append(type);
		if (column.generated() != null) {
			sql.append(generated(column.generated()));
		}
		if (!column.nullable()) {
			sql.append(" NOT NULL");
		}
		if (column.defaultValue() != null) {
			sql.append(this.words.defaultClause(column.defaultValue(), type));
		}
		if (column.identity() != null) {
			refuseCounting(column.identity());
			sql.append(" AUTO_INCREMENT");
		}
		if (column.comment() != null) {
			sql.append(" COMMENT ").append(comment(column.comment()));
		}
		return sql.toString();
	}

	/** Return what makes a column follow from others, with a space before it. */
	String generated(GeneratedValue value) {
		return " GENERATED ALWAYS AS (" + value.expression() + ") " + (value.stored() ? "STORED" : "VIRTUAL");
	}

	/** Refuse a way to count that only the whole server has. The start is the table's. */
	void refuseCounting(Identity identity) {
		SequenceOptions options = identity.options();
		boolean plain = SequenceOptions.DEFAULT.equals(new SequenceOptions(null, options.increment(),
				options.minValue(), options.maxValue(), options.cycles(), options.cache()));
		if (!plain) {
			throw this.words.unsupported("a way to count for a column",
					this.words.product().hasSequences() ? "Use a sequence: defaultSql(\"NEXT VALUE FOR numbers\")."
							: "Leave it away; @@auto_increment_increment is the step of the whole server.");
		}
	}

	/** Return a comment in quotes; there only a plain string may stand. */
	String comment(@Nullable String text) {
		if (text == null) {
			return "''";
		}
		boolean doubled = text.indexOf('\\') >= 0 && !this.catalog.backslashIsPlain();
		return this.words.quoted(doubled ? text.replace("\\", "\\\\") : text);
	}

}
