package dev.migrate.cli.author;

import dev.migrate.revision.RevisionException;

/** There is no editor, or it cannot be used. */
final class EditorException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private EditorException(String message) {
		super(message);
	}

	static EditorException none() {
		return new EditorException(
				"No editor was found. Set EDITOR to the command that starts yours, such as 'vim' or 'code --wait'.");
	}

	static EditorException failed(CommandWords command, String reason) {
		return new EditorException(
				"The editor '%s' failed: %s. Set EDITOR to a command that works.".formatted(command, reason));
	}

}
