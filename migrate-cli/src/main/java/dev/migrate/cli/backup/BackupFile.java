package dev.migrate.cli.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

import dev.migrate.cli.command.UnwritableFileException;

/**
 * A file that is there as a whole or not at all, and that only its user can read.
 *
 * @param path its name
 */
record BackupFile(Path path) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	/** Return a file whose name says of what it is, from when, and at which revision. */
	static BackupFile named(Path directory, String database, Instant time, String revision, String suffix) {
		String name = (database.isEmpty() ? "database" : database) + "-" + TIME.format(time) + "-" + revision;
		return new BackupFile(directory.resolve(name.replaceAll("[^\\w.+-]", "_") + "." + suffix));
	}

	/** Let it be written under another name first, and give it its own at the end. */
	void write(Consumer<Path> content) {
		if (Files.exists(this.path)) {
			throw new BackupException.FileExists(this.path);
		}
		Path part = this.path.resolveSibling(this.path.getFileName() + ".part");
		try {
			create(part);
			try {
				content.accept(part);
				Files.move(part, this.path);
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw new BackupException.FileExists(Path.of(ex.getFile()));
		}
		catch (IOException ex) {
			throw new UnwritableFileException(this.path, ex);
		}
	}

	private static void create(Path part) throws IOException {
		if (part.getParent() != null) {
			Files.createDirectories(part.getParent());
		}
		if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		else {
			Files.createFile(part);
		}
		part.toFile().deleteOnExit();
	}

	/** Return how large it is. */
	long bytes() {
		try {
			return Files.size(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
