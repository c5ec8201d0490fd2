package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.migrate.cli.command.FileFault;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/**
 * Something is wrong with the place where revisions are written, one nested type each.
 */
abstract sealed class SourceException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private SourceException(String message) {
		super(message);
	}

	private SourceException(String message, IOException cause) {
		super(message, cause);
	}

	/** Nobody can tell where the sources are. */
	static final class NoSourceTree extends SourceException {

		private static final long serialVersionUID = 1L;

		NoSourceTree(Path directory, List<String> locations) {
			super("There is no source tree in %s: revisions of %s belong below src/main of a Maven or Gradle project. Go there, or name the project with '--directory DIR'; without one, set migrate.locations to a directory such as 'file:revisions', or run 'init'."
				.formatted(directory, String.join(", ", locations)));
		}

	}

	/** The sources are in one of several modules. */
	static final class SeveralModules extends SourceException {

		private static final long serialVersionUID = 1L;

		SeveralModules(Path directory, List<String> modules) {
			super("The project in %s has no sources of its own, but modules. Name the one with the revisions with '--directory DIR': %s."
				.formatted(directory, String.join(", ", modules)));
		}

	}

	/** Nobody can tell which of several locations is meant. */
	static final class SeveralFolders extends SourceException {

		private static final long serialVersionUID = 1L;

		SeveralFolders(List<String> locations) {
			super("There are several locations, and the revision to follow is in none of their folders. Choose one with '--version-path': %s."
				.formatted(String.join(", ", locations)));
		}

	}

	/** A version path is none of the locations. */
	static final class UnknownFolder extends SourceException {

		private static final long serialVersionUID = 1L;

		UnknownFolder(String versionPath, List<String> locations) {
			super("'%s' is no location that revisions are read from and written to. Use one of %s, or add it to migrate.locations."
				.formatted(versionPath, String.join(", ", locations)));
		}

	}

	/** A class would never be found where it is to be written. */
	static final class SqlOnly extends SourceException {

		private static final long serialVersionUID = 1L;

		SqlOnly(String location) {
			super("Location %s is a directory, in which only SQL files count. Write the revision with '--sql', or into a location of the class path with '--version-path'."
				.formatted(location));
		}

	}

	/** Two files say that they are the same revision. */
	static final class SameRevision extends SourceException {

		private static final long serialVersionUID = 1L;

		SameRevision(RevisionId id, Path first, Path second) {
			super("Revision '%s' is kept in %s as well as in %s. Give one of them another id, or remove it."
				.formatted(id, first, second));
		}

	}

	/** A revision that came with a jar cannot be changed. */
	static final class NoSource extends SourceException {

		private static final long serialVersionUID = 1L;

		NoSource(RevisionId id, Path directory) {
			super("Revision '%s' has no source below %s. Go to the project that it is written in, or name it with '--directory DIR'."
				.formatted(id, directory));
		}

	}

	/** The file system knows no such name. */
	static final class Unnameable extends SourceException {

		private static final long serialVersionUID = 1L;

		Unnameable(String name) {
			super("No file can be called '%s' here: the characters do not fit the file system, or the locale that this process runs in. Choose another message or migrate.file-template, or run in a locale such as C.UTF-8."
				.formatted(name));
		}

	}

	/** What was typed did not arrive. */
	static final class Garbled extends SourceException {

		private static final long serialVersionUID = 1L;

		Garbled(String message) {
			super("The message arrived as '%s': its characters do not fit the locale that this process runs in. Nothing was written. Run it in a locale such as C.UTF-8."
				.formatted(message));
		}

	}

	/** There is a file already. */
	static final class Exists extends SourceException {

		private static final long serialVersionUID = 1L;

		Exists(Path file) {
			super("File %s exists already, and is left as it is. Choose another message, or add %%(rev)s to migrate.file-template."
				.formatted(file));
		}

	}

	/** A file could not be read. */
	static final class Unreadable extends SourceException {

		private static final long serialVersionUID = 1L;

		Unreadable(Path file, IOException cause) {
			super("%s cannot be read: %s. Check that it exists, that you may read it, and that it is in UTF-8."
				.formatted(file, new FileFault(cause).reason()), cause);
		}

	}

	/** A file could not be written. */
	static final class Unwritable extends SourceException {

		private static final long serialVersionUID = 1L;

		Unwritable(Path file, IOException cause) {
			super("%s cannot be written: %s. Nothing was changed. Make the directory writable, or choose another one."
				.formatted(file, new FileFault(cause).reason()), cause);
		}

	}

}
