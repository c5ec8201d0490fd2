package dev.migrate.dialect.h2;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.dialect.DialectWords;
import dev.migrate.schema.DataType;

/**
 * Names, types and values as H2 writes them. A name in quotes keeps its case here, while
 * one without is turned into upper case, or what the database is told to. An application
 * writes most names without quotes, so what needs none gets none.
 */
class H2Words implements DialectWords {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	private static final Set<String> RESERVED = Set.of("ALL", "AND", "ANY", "ARRAY", "AS", "ASYMMETRIC",
			"AUTHORIZATION", "BETWEEN", "BOTH", "CASE", "CAST", "CHECK", "CONSTRAINT", "CROSS", "CURRENT_CATALOG",
			"CURRENT_DATE", "CURRENT_PATH", "CURRENT_ROLE", "CURRENT_SCHEMA", "CURRENT_TIME", "CURRENT_TIMESTAMP",
			"CURRENT_USER", "DAY", "DEFAULT", "DISTINCT", "ELSE", "END", "EXCEPT", "EXISTS", "FALSE", "FETCH", "FOR",
			"FOREIGN", "FROM", "FULL", "GROUP", "GROUPS", "HAVING", "HOUR", "IF", "ILIKE", "IN", "INNER", "INTERSECT",
			"INTERVAL", "IS", "JOIN", "KEY", "LEADING", "LEFT", "LIKE", "LIMIT", "LOCALTIME", "LOCALTIMESTAMP", "MINUS",
			"MINUTE", "MONTH", "NATURAL", "NOT", "NULL", "OFFSET", "ON", "OR", "ORDER", "OVER", "PARTITION", "PRIMARY",
			"QUALIFY", "RANGE", "REGEXP", "RIGHT", "ROW", "ROWNUM", "ROWS", "SECOND", "SELECT", "SESSION_USER", "SET",
			"SOME", "SYMMETRIC", "SYSTEM_USER", "SYSDATE", "SYSTIME", "SYSTIMESTAMP", "TABLE", "TO", "TODAY", "TOP",
			"TRAILING", "TRUE", "UESCAPE", "UNION", "UNIQUE", "UNKNOWN", "USER", "USING", "VALUE", "VALUES", "WHEN",
			"WHERE", "WINDOW", "WITH", "YEAR", "_ROWID_");

	private final H2Types types = new H2Types(this);

	@Override
	public String name() {
		return "h2";
	}

	@Override
	public String quote(String identifier) {
		boolean plain = PLAIN.matcher(identifier).matches() && !RESERVED.contains(identifier.toUpperCase(Locale.ROOT));
		return plain ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
	}

	@Override
	public String type(DataType type) {
		return type.accept(this.types);
	}

	@Override
	public String plainLiteral(Object value) {
		if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
			return number.toString();
		}
		if (value instanceof Collection<?> elements) {
			return elements.stream().map(this::literal).collect(Collectors.joining(", ", "ARRAY[", "]"));
		}
		return "'" + text(value).replace("'", "''") + "'";
	}

	private String text(Object value) {
		if (value instanceof Instant instant) {
			return text(instant.atOffset(ZoneOffset.UTC));
		}
		boolean time = value instanceof LocalDateTime || value instanceof OffsetDateTime;
		return time ? value.toString().replace('T', ' ') : value.toString();
	}

}
