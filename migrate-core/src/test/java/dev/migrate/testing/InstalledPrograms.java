package dev.migrate.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
		return in(path(), name).isPresent();
	}

	/** Return where a server is, which need not be on the path of whoever builds this. */
	static Optional<String> server(String name) {
		return in(Stream.concat(path(), Stream.of("/usr/sbin", "/usr/local/sbin")), name);
	}

	private static Stream<String> path() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1));
	}

	private static Optional<String> in(Stream<String> folders, String name) {
		return folders.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst()
			.map(Path::toString);
	}

}
