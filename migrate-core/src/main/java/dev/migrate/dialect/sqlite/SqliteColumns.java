package dev.migrate.dialect.sqlite;

import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.StringType;
import org.jspecify.annotations.Nullable;

/** How a column is defined in SQLite. */
class SqliteColumns {

	private static final Set<PlainType> WHOLE_NUMBERS = Set.of(PlainType.SMALL_INTEGER, PlainType.INTEGER,
			PlainType.BIG_INTEGER);

	private final SqliteWords words;

	private final boolean strict;

	/**
	 * Create definitions.
	 * @param strict whether the table of the columns is STRICT
	 */
	SqliteColumns(SqliteWords words, boolean strict) {
		this.words = words;
		this.strict = strict;
	}

	/**
	 * Return the definition of a column, without its parts.
	 * @param isOnlyKey whether it alone is the primary key
	 */
	String definition(Column column, boolean isOnlyKey) {
		if (column.identity() != null) {
			refuseOtherCounting(column.name(), column.type(), column.identity(), isOnlyKey);
		}
		StringBuilder sql = new StringBuilder(this.words.quote(column.name())).append(' ')
			.append(type(column.type(), isOnlyKey));
		String collation = collation(column.type());
		append(sql, (collation != null) ? "COLLATE " + collation : "");
		append(sql, (column.defaultValue() != null) ? "DEFAULT " + this.words.expression(column.defaultValue()) : "");
		append(sql, (column.generated() != null) ? generated(column.generated()) : "");
		append(sql, column.nullable() ? "" : "NOT NULL");
		append(sql, (column.type() instanceof EnumType type) ? values(column.name(), type) : "");
		return sql.toString();
	}

	private void append(StringBuilder sql, String clause) {
		sql.append(clause.isEmpty() ? "" : " ").append(clause);
	}

	/** Return a type; only INTEGER is the number of a row, which counts by itself. */
	String type(DataType type, boolean isOnlyKey) {
		if (isOnlyKey && isWholeNumber(type)) {
			return "INTEGER";
		}
		return this.strict ? this.words.strictType(type) : this.words.type(type);
	}

	/** Return the collation that a type asks for. */
	@Nullable String collation(DataType type) {
		String collation = (type instanceof StringType string) ? string.collation() : null;
		return (collation != null) ? this.words.quote(collation) : null;
	}

	/** Return the check that a column has one of the values of an enumeration. */
	String values(String column, EnumType type) {
		return "CHECK (" + this.words.quote(column) + " IN ("
				+ String.join(", ", type.values().stream().map(this.words::literal).toList()) + "))";
	}

	String generated(GeneratedValue value) {
		return "GENERATED ALWAYS AS (" + value.expression() + ") " + (value.stored() ? "STORED" : "VIRTUAL");
	}

	/**
	 * Refuse what SQLite can't do: only an INTEGER key counts, and always from one by
	 * one.
	 */
	void refuseOtherCounting(String column, DataType type, Identity identity, boolean isOnlyKey) {
		if (!isOnlyKey || !isWholeNumber(type)) {
			throw this.words.unsupported(
					"a column that numbers its rows and is not their only key, as '" + column + "'",
					"Make it the primary key, or number the rows in a trigger.");
		}
		if (identity.always() || !identity.options().equals(SequenceOptions.DEFAULT)) {
			throw this.words.unsupported("ways to count, as for '" + column + "'",
					"Say autoIncrement() without options: an INTEGER key counts from 1.");
		}
	}

	private boolean isWholeNumber(DataType type) {
		return (type instanceof PlainType plain && WHOLE_NUMBERS.contains(plain))
				|| (type instanceof NamedType named && named.sql().equalsIgnoreCase("INTEGER"));
	}

}
