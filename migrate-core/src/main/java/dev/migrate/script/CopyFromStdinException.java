package dev.migrate.script;

/** A statement expects rows that only a client such as psql can send. */
public final class CopyFromStdinException extends ScriptException {

	private static final long serialVersionUID = 1L;

	CopyFromStdinException(String location, int line) {
		super("COPY … FROM stdin in %s needs a stream of rows that a script cannot give. Write the rows as INSERT statements, or load them in a Java revision through op.jdbc()."
			.formatted(place(location, line)), location, line);
	}

}
