package dev.migrate.dialect.sqlite;

import java.util.List;

/**
 * A table as the database keeps it.
 *
 * @param text the text it was created with
 * @param indexes its indexes that were created on their own
 * @param triggers its triggers
 * @param views the views of the database that say its name
 * @param copyName a name that its copy can have
 * @param legacyRename whether the session renames tables as old versions did
 */
record SqliteStoredTable(SqliteTableText text, List<Part> indexes, List<Part> triggers, List<Part> views,
		String copyName, boolean legacyRename) {

	/**
	 * Something that belongs to a table.
	 *
	 * @param name its name
	 * @param sql the statement that creates it
	 */
	record Part(String name, String sql) {

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
