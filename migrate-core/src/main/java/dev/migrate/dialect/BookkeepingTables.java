package dev.migrate.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How our own two tables are created and filled in this database. */
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

	/** Return a point in time as it is bound to a parameter. */
	Object timestamp(Instant instant);

	/** Return the point in time that a column of a row holds, if it holds one. */
	Optional<Instant> timestamp(ResultSet row, String column) throws SQLException;

}
