package dev.migrate.benchmarks.scenario;

import java.sql.Connection;

/**
 * Something that is done with the catalog of a database.
 *
 * @param name its name in tables
 * @param step what is done
 */
record CatalogWork(String name, Step step) {

	/** What is done. */
	@FunctionalInterface
	interface Step {

		/** Do it. */
		void run(Connection connection) throws Exception;

	}

	@Override
	public String toString() {
		return this.name;
	}

}
