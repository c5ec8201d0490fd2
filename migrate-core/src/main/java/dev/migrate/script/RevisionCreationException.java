package dev.migrate.script;

/** An instance of a Java revision cannot be created. */
public final class RevisionCreationException extends ScriptException {

	private static final long serialVersionUID = 1L;

	RevisionCreationException(String className, String reason, Throwable cause) {
		super("Java revision %s cannot be created: %s. Give it a constructor without parameters that does not fail, or register it with whatever creates revisions here."
			.formatted(className, reason), className, cause);
	}

}
