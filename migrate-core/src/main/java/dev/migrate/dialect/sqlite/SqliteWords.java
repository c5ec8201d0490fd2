package dev.migrate.dialect.sqlite;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.DialectWords;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;

/** Names, types and values as SQLite writes them. */
class SqliteWords implements DialectWords {

	private static final Set<String> CONSTANTS = Set.of("NULL", "TRUE", "FALSE");

	private static final Set<String> CLOCKS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

	private final SqliteTypes types = new SqliteTypes();

	private final SqliteStrictTypes strictTypes = new SqliteStrictTypes(this.types);

	@Override
	public String name() {
		return "sqlite";
	}

	@Override
	public String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	@Override
	public String type(DataType type) {
		return type.accept(this.types);
	}

	/** Return how a type is said in a table that is STRICT. */
	String strictType(DataType type) {
		return type.accept(this.strictTypes);
	}

	@Override
	public String truth(boolean value) {
		return value ? "1" : "0";
	}

	@Override
	public String plainLiteral(Object value) {
		if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
			return number.toString();
		}
		return "'" + text(value).replace("'", "''") + "'";
	}

	/** Return how a value is written inside quotes. */
	String text(Object value) {
		// As CURRENT_TIMESTAMP writes it, so that the functions for time read it.
		if (value instanceof LocalDateTime time) {
			return time.toString().replace('T', ' ');
		}
		return (value instanceof Instant instant) ? instant.toString().replace('T', ' ') : value.toString();
	}

	@Override
	public String expression(String sql) {
		String text = sql.strip();
		return (isConstant(text) || isWord(text, CLOCKS) || isInParentheses(text)) ? text : "(" + text + ")";
	}

	/** Return whether a column with this default can be added to a table as it is. */
	boolean isConstant(DefaultValue value) {
		return value instanceof DefaultValue.Literal || isConstant(((DefaultValue.Sql) value).expression().strip());
	}

	private boolean isConstant(String sql) {
		List<SqliteToken> tokens = SqliteToken.of(sql);
		SqliteToken last = tokens.get(tokens.size() - 1);
		boolean signed = tokens.size() == 2 && (tokens.get(0).is("-") || tokens.get(0).is("+"));
		return (tokens.size() == 1 || signed) && (last.kind() == SqliteToken.Kind.STRING
				|| Character.isDigit(last.text().charAt(0)) || isWord(last.text(), CONSTANTS));
	}

	private boolean isWord(String sql, Set<String> words) {
		return words.stream().anyMatch(sql::equalsIgnoreCase);
	}

	private boolean isInParentheses(String sql) {
		int depth = 0;
		List<SqliteToken> tokens = SqliteToken.of(sql);
		for (int i = 0; i < tokens.size(); i++) {
			depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
			if (depth == 0) {
				return i > 0 && i == tokens.size() - 1;
			}
		}
		return false;
	}

}
