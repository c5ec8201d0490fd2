package dev.migrate.dialect;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.operation.Creation;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.Removal;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** What the words of all databases have in common. */
public interface DialectWords extends SqlWords {

	@Override
	default String quote(ObjectName name) {
		String schema = name.schema();
		return (schema != null) ? quote(schema) + "." + quote(name.name()) : quote(name.name());
	}

	@Override
	default String literal(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		if (value instanceof InferredValue inferred) {
			return literal(inferred.value());
		}
		if (value instanceof Boolean flag) {
			return truth(flag);
		}
		return (value instanceof byte[] bytes) ? bytes(bytes) : plainLiteral(value);
	}

	/** Return a truth value as it is written into a statement. */
	default String truth(boolean value) {
		return value ? "TRUE" : "FALSE";
	}

	/** Return bytes as they are written into a statement. */
	default String bytes(byte[] value) {
		return "X'" + HexFormat.of().formatHex(value) + "'";
	}

	/** Return a number, a text or a point in time as it is written into a statement. */
	String plainLiteral(Object value);

	/** Return what stands after DEFAULT. */
	default String expression(DefaultValue value) {
		return (value instanceof DefaultValue.Literal literal) ? literal(literal.value())
				: expression(((DefaultValue.Sql) value).expression());
	}

	/** Return an expression of SQL in the form that a default needs. */
	default String expression(String sql) {
		return sql;
	}

	/** Return names in quotes, one after the other. */
	default String columns(List<String> names) {
		return names.stream().map(this::quote).collect(Collectors.joining(", "));
	}

	/** Return the text of a constraint behind its name, if it has one. */
	default String named(@Nullable Label name, String constraint) {
		return (name != null) ? "CONSTRAINT " + quote(name.text()) + " " + constraint : constraint;
	}

	/** Return what a foreign key does when the row that it refers to changes. */
	default String actions(ForeignKey key) {
		String some = key.setNull().isEmpty() ? "" : someColumns(key.setNull());
		String onDelete = (key.onDelete() != null) ? " ON DELETE " + key.onDelete().sql() + some : "";
		return onDelete + ((key.onUpdate() != null) ? " ON UPDATE " + key.onUpdate().sql() : "");
	}

	/** Return what lets only some columns of a foreign key become null. */
	default String someColumns(List<String> names) {
		throw unsupported("foreign keys of which only some columns become null",
				"Leave the columns away: all of them become null.");
	}

	/** Return what makes a statement accept that something is there already. */
	default String ifNotExists(Set<Creation> options) {
		return options.contains(Creation.IF_NOT_EXISTS) ? "IF NOT EXISTS " : "";
	}

	/** Return what makes a statement accept that something is not there. */
	default String ifExists(Set<Removal> options) {
		return options.contains(Removal.IF_EXISTS) ? "IF EXISTS " : "";
	}

	/** Return what takes along whatever depends on something. */
	default String cascade(Set<Removal> options) {
		return options.contains(Removal.CASCADE) ? " CASCADE" : "";
	}

	/** Refuse options that the database does not know for something. */
	default <T extends Enum<T>> void allowOnly(String what, Set<T> options, Set<T> known) {
		for (T option : options) {
			if (!known.contains(option)) {
				throw unsupported(option.name().replace('_', ' ') + " for " + what, "Leave the option away.");
			}
		}
	}

	/**
	 * Return the refusal of something that the database does not have.
	 * @param remedy what to do instead
	 */
	default UnsupportedOperationByDialectException unsupported(String what, String remedy) {
		return new UnsupportedOperationByDialectException(name(), what, remedy);
	}

}
