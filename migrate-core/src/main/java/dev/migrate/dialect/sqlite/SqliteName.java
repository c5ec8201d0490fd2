package dev.migrate.dialect.sqlite;

import java.util.List;

import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.schema.ObjectName;

/** Names of SQLite, where a schema is a database file. */
final class SqliteName {

	/** The schema that a name is in which says none. */
	static final String MAIN = "main";

	/** The schema of what ends with the session. */
	static final String TEMPORARY = "temp";

	private SqliteName() {
	}

	/** Return the name that was written in quotes; its schema is always said. */
	static ObjectName of(String quoted) {
		List<SqliteToken> tokens = SqliteToken.of(quoted);
		return (tokens.size() == 1) ? new ObjectName(MAIN, tokens.get(0).name())
				: new ObjectName(tokens.get(0).name(), tokens.get(2).name());
	}

	/** Return the schema that a name is in. */
	static String schema(ObjectName name) {
		return (name.schema() != null) ? name.schema() : MAIN;
	}

}
