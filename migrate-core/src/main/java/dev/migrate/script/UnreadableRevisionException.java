package dev.migrate.script;

/** The file or class of a revision cannot be read. */
public final class UnreadableRevisionException extends ScriptException {

	private static final long serialVersionUID = 1L;

	UnreadableRevisionException(String location, Throwable cause) {
		super("Revision script %s cannot be read: %s. Check that it exists, is readable and, if a class, was compiled for this Java version or an older one."
			.formatted(location, cause), location, cause);
	}

}
