package dev.migrate.cli.embedded;

import javax.sql.DataSource;

/** An empty database that is there for one command. */
public interface EmbeddedDatabase extends AutoCloseable {

	/** Return a data source for it. */
	DataSource dataSource();

	/** Stop it, and leave nothing behind. */
	@Override
	void close();

}
