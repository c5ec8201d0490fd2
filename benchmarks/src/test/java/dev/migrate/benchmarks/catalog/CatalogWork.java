package dev.migrate.benchmarks.catalog;

import java.sql.SQLException;

/** Something that can be done with the catalog of a database again and again. */
public interface CatalogWork extends AutoCloseable {

	/**
	 * Do it once, and return what it cost.
	 * @throws CatalogWorkException if the tool can't
	 */
	CatalogCost run() throws Exception;

	@Override
	void close() throws SQLException;

}
