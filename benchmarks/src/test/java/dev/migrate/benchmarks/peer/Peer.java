package dev.migrate.benchmarks.peer;

import java.nio.file.Path;

import javax.sql.DataSource;

/** A tool that migrates. */
public interface Peer {

	/**
	 * Apply all revisions that are not applied yet.
	 * @param dataSource the database
	 * @param scripts where the revisions are, which is on the class path too
	 */
	void migrate(DataSource dataSource, Path scripts) throws Exception;

}
