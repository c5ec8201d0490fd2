package dev.migrate.benchmarks.peer;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** Flyway with its defaults. */
public final class FlywayPeer implements Peer {

	@Override
	public void migrate(DataSource dataSource, Path scripts) {
		Flyway.configure().dataSource(dataSource).load().migrate();
	}

}
