package dev.migrate.dialect.sqlite;

import java.util.List;
import java.util.Set;

import dev.migrate.dialect.sqlite.text.SqliteClause;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.schema.ObjectName;

/**
 * A table as the database keeps it.
 *
 * @param name its name, in its own spelling; the main schema is not said
 * @param text the text it was created with
 * @param indexes its indexes that were created on their own
 * @param triggers its triggers
 * @param names all names of its schema
 * @param legacyRename whether the session renames tables as old versions did
 */
record SqliteStoredTable(ObjectName name, SqliteTableText text, List<Part> indexes, List<Part> triggers,
		Set<String> names, boolean legacyRename) {

	/** Return a name beside the table that nothing has. */
	ObjectName free(String prefix) {
		String wanted = prefix + this.name.name();
		String free = wanted;
		for (int number = 2; this.names.contains(free); number++) {
			free = wanted + "_" + number;
		}
		return this.name.sibling(free);
	}

	/** Return the tables of the schema that hold what ANALYZE found out. */
	List<ObjectName> statistics() {
		return this.names.stream().filter((other) -> other.startsWith("sqlite_stat")).map(this.name::sibling).toList();
	}

	/**
	 * Something that belongs to a table.
	 *
	 * @param name its name; the main schema is not said
	 * @param sql the statement that creates it
	 */
	record Part(ObjectName name, String sql) {

		boolean isNamed(String other) {
			return this.name.name().equalsIgnoreCase(other);
		}

		boolean mentions(String column) {
			List<SqliteToken> tokens = SqliteToken.of(this.sql);
			int on = 0;
			while (on < tokens.size() && !tokens.get(on).is("ON")) {
				on++;
			}
			return SqliteClause.mentions(tokens.subList(Math.min(on + 3, tokens.size()), tokens.size()), column);
		}

	}

}
