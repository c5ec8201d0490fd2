package dev.migrate.script;

import dev.migrate.revision.RevisionException;

/**
 * A fault in the file or class that a revision is kept in.
 */
public abstract class ScriptException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String location;

	private final int line;

	ScriptException(String message, String location, int line) {
		super(message);
		this.location = location;
		this.line = line;
	}

	ScriptException(String message, String location, Throwable cause) {
		super(message, cause);
		this.location = location;
		this.line = 0;
	}

	/** Return the file or class of the revision. */
	public String location() {
		return this.location;
	}

	/** Return the line, counted from 1; 0 if the fault concerns the whole. */
	public int line() {
		return this.line;
	}

	static String place(String location, int line) {
		return (line > 0) ? location + ", line " + line : location;
	}

}
