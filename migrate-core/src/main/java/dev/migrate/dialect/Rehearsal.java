package dev.migrate.dialect;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.CatalogLookup.RowReader;
import dev.migrate.operation.SqlStatement;

/**
 * A database without rows that revisions are rehearsed on, so that a script can be
 * written for one that is not there. It knows what they have made, and of nothing else.
 */
public interface Rehearsal extends AutoCloseable {

	/**
	 * Rehearse a statement. One that fails here is about something that no revision has
	 * made: whatever it names is not known from then on.
	 */
	void run(String statement);

	/** Return the rows of a query about the catalog, unless it is about the unknown. */
	<T> Optional<List<T>> rows(SqlStatement query, RowReader<T> reader);

	@Override
	void close();

}
