package dev.migrate.dialect.postgresql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.dialect.NameTooLongException;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.Removal;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** Names, types and values as PostgreSQL writes them. */
class PostgresWords implements SqlWords {

	private static final int LONGEST_NAME = 63;

	private final PostgresTypes types = new PostgresTypes(this);

	@Override
	public String name() {
		return "postgresql";
	}

	@Override
	public String quote(String identifier) {
		int length = identifier.getBytes(StandardCharsets.UTF_8).length;
		if (length > LONGEST_NAME) {
			// PostgreSQL itself would cut it, and two names could become one.
			throw new NameTooLongException(identifier, length, LONGEST_NAME, "bytes");
		}
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	@Override
	public String quote(ObjectName name) {
		String schema = name.schema();
		return (schema != null) ? quote(schema) + "." + quote(name.name()) : quote(name.name());
	}

	@Override
	public String type(DataType type) {
		return type.accept(this.types);
	}

	@Override
	public String literal(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		if (value instanceof InferredValue inferred) {
			return literal(inferred.value());
		}
		if (value instanceof Boolean) {
			return Boolean.TRUE.equals(value) ? "TRUE" : "FALSE";
		}
		if (value instanceof Number number && isFinite(number)) {
			return number.toString();
		}
		if (value instanceof byte[] bytes) {
			return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
		}
		return "'" + text(value).replace("'", "''") + "'";
	}

	private boolean isFinite(Number number) {
		return Double.isFinite(number.doubleValue()) || !(number instanceof Double || number instanceof Float);
	}

	/** Return how a value is written inside quotes. */
	String text(Object value) {
		if (value instanceof Instant instant) {
			return instant.atOffset(ZoneOffset.UTC).toString();
		}
		if (value instanceof Collection<?> elements) {
			return elements.stream().map(this::element).collect(Collectors.joining(",", "{", "}"));
		}
		return value.toString();
	}

	private String element(@Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		if (value instanceof Collection) {
			return text(value);
		}
		return '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	String expression(DefaultValue value) {
		if (value instanceof DefaultValue.Literal literal) {
			return literal(literal.value());
		}
		return ((DefaultValue.Sql) value).expression();
	}

	String columns(List<String> names) {
		return names.stream().map(this::quote).collect(Collectors.joining(", "));
	}

	String ifNotExists(Set<Creation> options) {
		return options.contains(Creation.IF_NOT_EXISTS) ? "IF NOT EXISTS " : "";
	}

	String ifExists(Set<Removal> options) {
		return options.contains(Removal.IF_EXISTS) ? "IF EXISTS " : "";
	}

	String cascade(Set<Removal> options) {
		return options.contains(Removal.CASCADE) ? " CASCADE" : "";
	}

	/** Refuse options that PostgreSQL does not know for this. */
	<T extends Enum<T>> void allowOnly(String what, Set<T> options, Set<T> known) {
		for (T option : options) {
			if (!known.contains(option)) {
				throw new UnsupportedOperationByDialectException(name(),
						option.name().replace('_', ' ') + " for " + what, "Leave the option away.");
			}
		}
	}

	/** Return a block of procedural code. */
	String block(String code) {
		String tag = "$migrate$";
		for (int number = 1; code.contains(tag); number++) {
			tag = "$migrate" + number + "$";
		}
		return "DO " + tag + "\n" + code + "\n" + tag;
	}

}
