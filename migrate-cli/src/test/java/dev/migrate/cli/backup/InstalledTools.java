package dev.migrate.cli.backup;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs of databases, which not every machine has that builds this. */
final class InstalledTools {

	private InstalledTools() {
	}

	static boolean have(String... names) {
		return Stream.of(names).allMatch(InstalledTools::isThere);
	}

	private static boolean isThere(String name) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, name)));
	}

}
