package dev.migrate.cli.command;

import java.io.IOException;
import java.nio.file.Path;

import dev.migrate.revision.RevisionException;

/** A file that a command was to make can't be made. */
public final class UnwritableFileException extends RevisionException {

	private static final long serialVersionUID = 1L;

	public UnwritableFileException(Path file, IOException cause) {
		super("The file %s can't be written: %s. Nothing was done. Make its directory writable, or name another file."
			.formatted(file, new FileFault(cause).reason()), cause);
	}

}
