package dev.migrate.dialect;

/** How our own two tables are created in this database. */
public interface BookkeepingTables {

	/**
	 * Return the statement that creates the version table in the form that Alembic knows.
	 * @param table the qualified and quoted name
	 * @param primaryKey the quoted name of its primary key
	 * @param idLength the longest revision id
	 */
	String createVersionTable(String table, String primaryKey, int idLength);

	/** Return the statement that creates the history table. */
	String createHistoryTable(String table, int idLength);

}
