package dev.migrate.autoconfigure.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandHost;

/** Nothing but the defaults, for a command that needs nothing of an application. */
record NoHost(MigrateOptions options, Migrator migrator) implements CommandHost {

	NoHost() {
		this(MigrateOptions.defaults(), Migrator.builder().build());
	}

	@Override
	public Path directory() {
		return Path.of("").toAbsolutePath();
	}

	@Override
	public List<String> profiles() {
		return List.of();
	}

}
