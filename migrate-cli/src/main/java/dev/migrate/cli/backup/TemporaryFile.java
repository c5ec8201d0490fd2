package dev.migrate.cli.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that only this user can read, and that are gone with the process at the latest.
 */
final class TemporaryFile {

	/** Where to send what nobody reads. */
	static final String NOWHERE = System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";

	private TemporaryFile() {
	}

	static Path create(String name, String suffix) {
		try {
			Path file = Files.createTempFile("migrate-" + name, suffix);
			file.toFile().deleteOnExit();
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
