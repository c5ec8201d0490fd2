package dev.migrate.cli.author;

import java.nio.file.Path;

import dev.migrate.revision.RevisionException;

/** A new file was written, but what a project does with it afterwards went wrong. */
final class HookException extends RevisionException {

	private static final long serialVersionUID = 1L;

	HookException(String name, CommandWords command, Path file, String reason) {
		super("Revision file %s is written and stays, but its hook '%s' failed: %s. Mend migrate.hooks.%s.command, and run it for the file: %s"
			.formatted(file, name, reason, name, command));
	}

}
