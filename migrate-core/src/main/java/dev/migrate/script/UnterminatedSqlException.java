package dev.migrate.script;

/** Something was opened in SQL text and never closed. */
public final class UnterminatedSqlException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String construct;

	UnterminatedSqlException(String location, int line, String construct) {
		super("The %s that begins in %s is never closed. Close it: all that follows was read as a part of it."
			.formatted(construct, place(location, line)), location, line);
		this.construct = construct;
	}

	/** Return what was opened, such as {@code string} or {@code block comment}. */
	public String construct() {
		return this.construct;
	}

}
