package dev.migrate.dialect.mariadb.reader;

import java.util.regex.Pattern;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/** The catalog of MariaDB: a default is an expression there. */
final class MariaDbDictionary implements Dictionary {

	private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");

	@Override
	public String checkQuery() {
		return """
				SELECT k.constraint_schema, k.table_name, k.constraint_name, k.level = 'Column', k.check_clause
				FROM information_schema.check_constraints k WHERE k.constraint_schema = ?""";
	}

	@Override
	public String indexExpression() {
		return "NULL";
	}

	@Override
	public String expression(String text) {
		return text;
	}

	@Override
	public @Nullable DefaultValue defaultValue(@Nullable String text, DataType type, String extra) {
		if (text == null || text.equals("NULL")) {
			return null;
		}
		if (QUOTED.matcher(text).matches() && !Literals.isOfBytes(type)) {
			return new DefaultValue.Literal(QuotedText.unquoted(text));
		}
		return Literals.number(text, type).orElseGet(() -> new DefaultValue.Sql(text));
	}

}
