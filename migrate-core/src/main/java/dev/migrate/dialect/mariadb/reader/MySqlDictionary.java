package dev.migrate.dialect.mariadb.reader;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.NamedType;
import org.jspecify.annotations.Nullable;

/** The catalog of MySQL: a default is a value there, unless it says otherwise. */
final class MySqlDictionary implements Dictionary {

	@Override
	public String checkQuery() {
		return """
				SELECT t.constraint_schema, t.table_name, t.constraint_name, FALSE, k.check_clause
				FROM information_schema.table_constraints t
				JOIN information_schema.check_constraints k
					ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
				WHERE t.constraint_schema = ? AND t.constraint_type = 'CHECK'""";
	}

	@Override
	public String indexExpression() {
		return "s.expression";
	}

	// The catalog has a backslash before each quote and each backslash.
	@Override
	public String expression(String text) {
		return text.replaceAll("\\\\(['\\\\])", "$1");
	}

	@Override
	public @Nullable DefaultValue defaultValue(@Nullable String text, DataType type, String extra) {
		if (text == null) {
			return null;
		}
		if (extra.contains("DEFAULT_GENERATED")) {
			return new DefaultValue.Sql(expression(text));
		}
		if (Literals.isNumber(type) || (type instanceof NamedType named && named.sql().startsWith("bit"))) {
			return Literals.number(text, type).orElseGet(() -> new DefaultValue.Sql(text));
		}
		return new DefaultValue.Literal(text);
	}

}
