package dev.migrate.dialect.postgresql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.dialect.DialectWords;
import dev.migrate.dialect.NameTooLongException;
import dev.migrate.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Names, types and values as PostgreSQL writes them. */
class PostgresWords implements DialectWords {

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
	public String someColumns(List<String> names) {
		return " (" + columns(names) + ")";
	}

	@Override
	public String type(DataType type) {
		return type.accept(this.types);
	}

	@Override
	public String bytes(byte[] value) {
		return "'\\x" + HexFormat.of().formatHex(value) + "'";
	}

	@Override
	public String plainLiteral(Object value) {
		if (value instanceof Number number && isFinite(number)) {
			return number.toString();
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

	/** Return a block of procedural code. */
	String block(String code) {
		String tag = "$migrate$";
		for (int number = 1; code.contains(tag); number++) {
			tag = "$migrate" + number + "$";
		}
		return "DO " + tag + "\n" + code + "\n" + tag;
	}

}
