package dev.migrate.dialect.mariadb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.DialectWords;
import dev.migrate.dialect.NameTooLongException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.Removal;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;

/** Names, types and values as MariaDB and MySQL write them. */
class MariaDbWords implements DialectWords {

	private static final int LONGEST_NAME = 64;

	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

	// What may follow DEFAULT as it is; any other expression stands in parentheses.
	private static final Pattern BARE_DEFAULT = Pattern
		.compile("(?is)null|true|false|[-+]?[0-9.]+(e[-+]?[0-9]+)?|'.*'|\".*\"|\\(.*\\)|(_\\w+ )?[bxn]?'.*'"
				+ "|(current_timestamp|now|localtime|localtimestamp)\\b.*");

	/** What a type of unlimited size has in its name. */
	static final String LARGE_TYPE = "^((tiny|medium|long)?(text|blob)|json|geom|(multi)?(point|line|polygon))";

	private static final Pattern LARGE = Pattern.compile("(?i)" + LARGE_TYPE);

	private static final Pattern ON_UPDATE = Pattern.compile("(?is)(.*?)\\s*\\bON UPDATE\\s+"
			+ "((?:current_timestamp|now|localtime|localtimestamp)\\b\\s*(?:\\(\\s*\\d*\\s*\\))?)\\s*");

	// Not all servers know these words for a column; to say nothing is the same.
	private static final Pattern COLLATE_DEFAULT = Pattern.compile("(?i) COLLATE DEFAULT$");

	private final MariaDbTypes types = new MariaDbTypes(this);

	private final ServerProduct product;

	MariaDbWords(ServerProduct product) {
		this.product = product;
	}

	/** Return what differs between the servers that are spoken to. */
	ServerProduct product() {
		return this.product;
	}

	@Override
	public String name() {
		return this.product.name();
	}

	@Override
	public String quote(String identifier) {
		int length = identifier.codePointCount(0, identifier.length());
		if (length > LONGEST_NAME) {
			throw new NameTooLongException(identifier, length, LONGEST_NAME, "characters");
		}
		return '`' + identifier.replace("`", "``") + '`';
	}

	@Override
	public String type(DataType type) {
		return COLLATE_DEFAULT.matcher(type.accept(this.types)).replaceFirst("");
	}

	/**
	 * Return whether a type says how text is compared, be it as in the table with the
	 * words {@code COLLATE DEFAULT}.
	 */
	boolean saysCollation(DataType type) {
		return type.accept(this.types).toLowerCase(Locale.ROOT).contains(" collate ");
	}

	@Override
	public String plainLiteral(Object value) {
		if (value instanceof Number) {
			return value.toString();
		}
		return textLiteral(String.valueOf(parameter(value)));
	}

	// What a backslash means depends on the session; a number in base 16 doesn't.
	private String textLiteral(String text) {
		return (text.indexOf('\\') < 0) ? quoted(text)
				: "_utf8mb4 X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
	}

	/** Return a user, and the host of one, in quotes. */
	String account(String user) {
		int at = user.lastIndexOf('@');
		return (at < 0) ? quote(user) : quote(user.substring(0, at)) + "@" + quote(user.substring(at + 1));
	}

	/** Return text without a backslash in quotes. */
	String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/** Return a value of an enumeration. */
	String enumValue(String value) {
		return (value.indexOf('\\') < 0) ? quoted(value)
				: "X'" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + "'";
	}

	/** Return a value as the driver takes it for any column. */
	@Nullable Object parameter(@Nullable Object value) {
		if (value instanceof Instant instant) {
			return DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
		}
		if (value instanceof OffsetDateTime time) {
			return DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
		}
		if (value instanceof ZonedDateTime time) {
			return DATE_TIME.format(time.withZoneSameInstant(ZoneOffset.UTC));
		}
		if (value instanceof LocalDateTime time) {
			return DATE_TIME.format(time);
		}
		if (value instanceof InferredValue inferred) {
			return inferred.value();
		}
		if (value == null || value instanceof Number || value instanceof Boolean || value instanceof byte[]) {
			return value;
		}
		return value.toString();
	}

	@Override
	public String expression(String sql) {
		String expression = sql.strip();
		return BARE_DEFAULT.matcher(expression).matches() ? expression : "(" + expression + ")";
	}

	/**
	 * Return the clause for what a column of a type gets from a row that says nothing,
	 * with a space before it. What it becomes when its row changes is part of that.
	 */
	String defaultClause(DefaultValue value, String type) {
		Matcher updating = ON_UPDATE.matcher((value instanceof DefaultValue.Sql sql) ? sql.expression() : "");
		if (!updating.matches()) {
			return " DEFAULT " + expression(value, type);
		}
		String before = updating.group(1).strip();
		return (before.isEmpty() ? "" : " DEFAULT " + expression(before)) + " ON UPDATE " + updating.group(2);
	}

	/** Return what stands after DEFAULT in a column of a type. */
	String expression(DefaultValue value, String type) {
		boolean large = this.product.hasLargeDefaultsAsExpressions() && LARGE.matcher(type).find();
		return large ? largeExpression(value) : expression(value);
	}

	/** Return what stands after DEFAULT in a column of a large type. */
	String largeExpression(DefaultValue value) {
		String text = expression(value);
		return (text.startsWith("(") || text.equalsIgnoreCase("NULL")) ? text : "(" + text + ")";
	}

	/** Return the condition of a clause of ALTER TABLE, where such a clause takes one. */
	String ifExistsInClause(Set<Removal> options) {
		return this.product.hasConditionalClauses() ? ifExists(options) : "";
	}

	/** Return the condition of a clause of ALTER TABLE, where such a clause takes one. */
	String ifNotExistsInClause(Set<Creation> options) {
		return this.product.hasConditionalClauses() ? ifNotExists(options) : "";
	}

}
