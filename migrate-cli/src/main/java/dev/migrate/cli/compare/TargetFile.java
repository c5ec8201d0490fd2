package dev.migrate.cli.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.cli.command.FileFault;
import dev.migrate.cli.command.RefusedException;

/**
 * A file with the statements of a whole schema.
 *
 * @param path the file
 */
record TargetFile(Path path) {

	String text() {
		try {
			return Files.readString(this.path);
		}
		catch (IOException ex) {
			throw new RefusedException("The file %s can't be read: %s. Nothing was done. Name a file of SQL statements."
				.formatted(this.path, new FileFault(ex).reason()));
		}
	}

}
