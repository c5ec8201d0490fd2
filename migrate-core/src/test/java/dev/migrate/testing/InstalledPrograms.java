package dev.migrate.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs that not every machine has that builds this. */
public final class InstalledPrograms {

	private InstalledPrograms() {
	}

	/** Return whether all of these are there. */
	public static boolean have(String... names) {
		return Stream.of(names).allMatch(InstalledPrograms::isThere);
	}

	private static boolean isThere(String name) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, name)));
	}

}
