package dev.migrate.script;

/** A revision does not say which revision it is. */
public final class MissingRevisionIdException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MissingRevisionIdException(String location) {
		super("Revision file %s has no id. Begin it with a line '-- revision: <id>', or move it out of the location if it is not a revision."
			.formatted(location), location, 0);
	}

}
