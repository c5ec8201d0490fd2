package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/** What a column gets when a row says nothing about it. */
public sealed interface DefaultValue {

	/**
	 * A constant.
	 *
	 * @param value text, a number, a truth value, a date or time, a UUID, bytes; or null
	 */
	record Literal(@Nullable Object value) implements DefaultValue {

	}

	/**
	 * An expression, written as it is.
	 *
	 * @param expression the SQL of the expression
	 */
	record Sql(String expression) implements DefaultValue {

	}

}
