package dev.migrate.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder for one application at a time. The operating system takes the lock away from a
 * process that dies, however it does: who gets it knows that a server still running there
 * has lost its application.
 */
final class DataDirectory implements AutoCloseable {

	private final Path path;

	private final FileChannel lock;

	private DataDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	static DataDirectory open(Path path) {
		try {
			Files.createDirectories(path);
			FileChannel lock = FileChannel.open(path.resolve("application.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!isAcquired(lock)) {
				lock.close();
				throw new DirectoryInUseException(path);
			}
			return new DataDirectory(path, lock);
		}
		catch (IOException ex) {
			throw new UnusableDirectoryException(path, ex);
		}
	}

	private static boolean isAcquired(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	/** Return the folder that belongs to the server. */
	Path cluster() {
		return this.path.resolve("postgresql");
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
