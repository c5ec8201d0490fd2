package dev.migrate.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

	/**
	 * Return what a query finds, if what it asks for is there.
	 * @param what what is asked for, as a noun, to be named where nobody can be asked, or
	 * whoever is asked can't know that it is not there
	 * @throws OperationRefusedException if the change is written down rather than run
	 */
	default <T> Optional<T> row(String what, SqlStatement query, RowReader<T> reader) {
		return rows(what, query, reader).stream().findFirst();
	}

	/** Return whether a query is known to find something; not if nobody can be asked. */
	default boolean finds(SqlStatement query) {
		return !rows("", query, (row) -> 1).isEmpty();
	}

	/**
	 * Return what a query finds after statements that are taken back then.
	 * @return nothing if it finds nothing, a statement fails, or nobody can be asked
	 */
	default <T> Optional<T> supposing(List<String> statements, SqlStatement query, RowReader<T> reader) {
		return Optional.empty();
	}

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
