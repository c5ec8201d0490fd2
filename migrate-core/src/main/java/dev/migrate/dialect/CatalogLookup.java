package dev.migrate.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

import dev.migrate.operation.SqlStatement;

/**
 * Asks the database what is there, for a change that can't be said without knowing.
 */
public interface CatalogLookup {

	/**
	 * Return the rows of a query.
	 * @param what what is asked for, as a noun, to be named where nobody can be asked
	 * @throws OperationRefusedException if the change is written down rather than run
	 */
	<T> List<T> rows(String what, SqlStatement query, RowReader<T> reader);

	/** Return the major version of the server, unless nobody can be asked. */
	OptionalInt serverVersion();

	/**
	 * Makes a value of a row.
	 *
	 * @param <T> the type of the value
	 */
	interface RowReader<T> {

		/** Return the value of the row that the result is at. */
		T read(ResultSet row) throws SQLException;

	}

}
