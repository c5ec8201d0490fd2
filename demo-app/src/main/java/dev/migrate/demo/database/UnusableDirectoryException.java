package dev.migrate.demo.database;

import java.io.IOException;
import java.nio.file.Path;

/** The folder can't be written to. */
final class UnusableDirectoryException extends EmbeddedDatabaseException {

	private static final long serialVersionUID = 1L;

	UnusableDirectoryException(Path path, IOException cause) {
		super("The demo can't keep its database in '%s': %s.".formatted(path, cause),
				"Give it a folder that it can write to: --demo.data-directory=FOLDER", cause);
	}

}
