package dev.migrate.cli.author;

import java.nio.file.Path;

import dev.migrate.cli.command.CommandHost;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the sources are, for every command that reads or writes them. */
final class SourceOptions {

	@Option(names = "--directory", paramLabel = "DIR",
			description = "The project or module with the sources (default: the current directory).")
	private @Nullable Path directory;

	ProjectDirectory project(CommandHost host) {
		Path path = (this.directory != null) ? host.directory().resolve(this.directory) : host.directory();
		return new ProjectDirectory(path.toAbsolutePath().normalize());
	}

	SourceTree tree(CommandHost host) {
		return SourceTree.find(project(host), host.directory().toAbsolutePath(), host.options().locations());
	}

}
