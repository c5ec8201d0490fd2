package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes files whole or not at all. */
final class SourceWriter {

	private SourceWriter() {
	}

	/** Write a file that must not be there yet. */
	static void create(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			write(file, text, (temporary) -> claim(temporary, file));
		}
		catch (FileAlreadyExistsException ex) {
			if (!Files.isRegularFile(file)) {
				throw new SourceException.Unwritable(file, ex);
			}
			throw new SourceException.Exists(file);
		}
		catch (IOException ex) {
			throw new SourceException.Unwritable(file, ex);
		}
	}

	/** Replace the text of a file that is there. */
	static void replace(Path link, String text) {
		try {
			Path file = link.toRealPath();
			write(file, text, (temporary) -> {
				keepPermissions(file, temporary);
				move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			});
		}
		catch (IOException ex) {
			throw new SourceException.Unwritable(link, ex);
		}
	}

	private static void write(Path file, String text, Placement placement) throws IOException {
		// Not an ending that a revision has, should the process be killed now.
		Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
		try {
			Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
			placement.place(temporary);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** A link is made only if its name is free; a move would replace what is there. */
	private static void claim(Path temporary, Path file) throws IOException {
		try {
			Files.createLink(file, temporary);
		}
		catch (UnsupportedOperationException ex) {
			move(temporary, file);
		}
	}

	private static void move(Path temporary, Path file, CopyOption... options) throws IOException {
		Files.move(temporary, file, options);
	}

	private static void keepPermissions(Path from, Path to) throws IOException {
		if (Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
			Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
		}
	}

	/** What becomes of a file that is written to its end. */
	@FunctionalInterface
	private interface Placement {

		void place(Path temporary) throws IOException;

	}

}
