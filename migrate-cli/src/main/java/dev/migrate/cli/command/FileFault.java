package dev.migrate.cli.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/**
 * What a file system had against something.
 *
 * @param cause what it threw
 */
public record FileFault(IOException cause) {

	/** Return it in words, without the name of the file. */
	public String reason() {
		String reason = (this.cause instanceof FileSystemException fault) ? fault.getReason() : this.cause.getMessage();
		String kind = this.cause.getClass().getSimpleName().replaceFirst("Exception$", "");
		return (reason != null) ? reason : kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

}
