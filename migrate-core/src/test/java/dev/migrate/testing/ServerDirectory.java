package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a server of the tests keeps its files: in memory, where a system has enough of
 * it. A database is a thousand files on PostgreSQL, and MariaDB waits for the disk at
 * each change of a schema, whatever it is told.
 */
final class ServerDirectory {

	private static final Path MEMORY = Path.of("/dev/shm");

	private static final long ENOUGH = 4L << 30;

	private ServerDirectory() {
	}

	/** Create an empty one, for whoever asked to delete. */
	static Path create(String prefix) {
		try {
			return hasEnough(MEMORY) ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean hasEnough(Path directory) throws IOException {
		return Files.isWritable(directory) && Files.getFileStore(directory).getUsableSpace() > ENOUGH;
	}

}
