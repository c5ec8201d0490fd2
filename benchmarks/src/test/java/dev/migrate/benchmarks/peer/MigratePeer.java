package dev.migrate.benchmarks.peer;

import java.nio.file.Path;

import javax.sql.DataSource;

import dev.migrate.Migrator;

/** Ours, with its defaults. */
public final class MigratePeer implements Peer {

	@Override
	public void migrate(DataSource dataSource, Path scripts) {
		Migrator.builder(dataSource).build().upgrade("heads");
	}

}
