package dev.migrate.dialect.h2.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/**
 * Names things as an author does whose names without quotes the database turns into upper
 * case.
 *
 * @param words writes SQL
 * @param defaultSchema the schema that is not said
 * @param toUpper whether names without quotes are turned into upper case
 */
record Names(SqlWords words, String defaultSchema, boolean toUpper) {

	static final String QUERY = """
			SELECT CURRENT_SCHEMA,
				EXISTS (SELECT 1 FROM information_schema.settings
					WHERE setting_name = 'DATABASE_TO_UPPER' AND setting_value = 'true')""";

	static Names of(ResultSet row, SqlWords words) throws SQLException {
		return new Names(words, row.getString(1), row.getBoolean(2));
	}

	ObjectName name(String schema, String name) {
		return schema.equals(this.defaultSchema) ? ObjectName.of(name(name)) : new ObjectName(name(schema), name(name));
	}

	String name(String stored) {
		return isTurned(stored) ? stored.toLowerCase(Locale.ROOT) : stored;
	}

	/** Return the SQL of a name that the database has. */
	String sql(String stored) {
		boolean keepsCase = !this.toUpper || isTurned(stored);
		return keepsCase ? this.words.quote(name(stored)) : '"' + stored.replace("\"", "\"\"") + '"';
	}

	private boolean isTurned(String stored) {
		String lower = stored.toLowerCase(Locale.ROOT);
		return this.toUpper && stored.equals(stored.toUpperCase(Locale.ROOT)) && this.words.quote(lower).equals(lower);
	}

}
