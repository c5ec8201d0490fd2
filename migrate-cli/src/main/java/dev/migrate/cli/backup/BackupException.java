package dev.migrate.cli.backup;

import java.nio.file.Path;
import java.util.List;

import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

/** A backup could not be made or brought back. */
public abstract sealed class BackupException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private BackupException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/** A program that does the work is not installed. */
	public static final class MissingTool extends BackupException {

		private static final long serialVersionUID = 1L;

		MissingTool(List<String> names, String remedy) {
			super("%s on the PATH, so nothing was done. %s".formatted((names.size() == 1)
					? "There is no '" + names.get(0) + "'" : "There is neither '" + String.join("' nor '", names) + "'",
					remedy), null);
		}

	}

	/** A program is older than the server and would not read it. */
	public static final class ToolTooOld extends BackupException {

		private static final long serialVersionUID = 1L;

		ToolTooOld(String tool, int version, int server) {
			super("%1$s of version %2$d can't read a server of version %3$d, so nothing was done. Install the client programs of version %3$d (Debian, Ubuntu: apt-get install postgresql-client-%3$d) and let the PATH find them first."
				.formatted(tool, version, server), null);
		}

	}

	/** A program failed. */
	public static final class ToolFailed extends BackupException {

		private static final long serialVersionUID = 1L;

		ToolFailed(String tool, int code, String output) {
			super("'%s' ended with %d: %s".formatted(tool, code,
					output.isBlank() ? "it said nothing more" : output.strip()), null);
		}

	}

	/** A database of this kind can't be backed up from here. */
	public static final class Unsupported extends BackupException {

		private static final long serialVersionUID = 1L;

		Unsupported(String url) {
			super("There is no backup for a database at '%s': it works for PostgreSQL, MariaDB, MySQL, a file of SQLite, and H2 in this process. Nothing was done. Make one with the tools of the database."
				.formatted(url.replaceFirst("[?;].*", "")), null);
		}

	}

	/** A file of the name is there already. */
	public static final class FileExists extends BackupException {

		private static final long serialVersionUID = 1L;

		FileExists(Path file) {
			super("The file %s exists, and is not written over. Give another name, or remove it.".formatted(file),
					null);
		}

	}

	/** A file is no backup, or not a whole one. */
	public static final class Unreadable extends BackupException {

		private static final long serialVersionUID = 1L;

		Unreadable(Path file, String why, @Nullable Throwable cause) {
			super("%s can't be read as a backup: %s".formatted(file, why), cause);
		}

	}

	/** The database did not do what a backup needs. */
	public static final class Failed extends BackupException {

		private static final long serialVersionUID = 1L;

		Failed(String what, Throwable cause) {
			super(what + ": " + cause.getMessage(), cause);
		}

	}

}
