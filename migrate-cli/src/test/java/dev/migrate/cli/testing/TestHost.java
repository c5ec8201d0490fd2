package dev.migrate.cli.testing;

import java.nio.file.Path;
import java.util.List;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandHost;

/**
 * An application with nothing but its migrator.
 *
 * @param migrator the migrator
 */
record TestHost(Migrator migrator) implements CommandHost {

	@Override
	public Path directory() {
		return Path.of("").toAbsolutePath();
	}

	@Override
	public MigrateOptions options() {
		return this.migrator.options();
	}

	@Override
	public List<String> profiles() {
		return List.of();
	}

}
