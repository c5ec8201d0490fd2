package dev.migrate.demo.database;

import java.nio.file.Path;

/** Another demo works in the same folder. */
final class DirectoryInUseException extends EmbeddedDatabaseException {

	private static final long serialVersionUID = 1L;

	DirectoryInUseException(Path path) {
		super("Another demo runs, and keeps its database in '%s'.".formatted(path),
				"Stop the other one, or give this one a folder of its own: --demo.data-directory=FOLDER", null);
	}

}
