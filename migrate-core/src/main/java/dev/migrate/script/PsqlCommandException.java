package dev.migrate.script;

/** SQL text holds a command that only psql understands. */
public final class PsqlCommandException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String command;

	PsqlCommandException(String location, int line, String command) {
		super("'%s' in %s is a command of psql, not SQL. Remove it, or write a statement that has the same effect."
			.formatted(command, place(location, line)), location, line);
		this.command = command;
	}

	/** Return the command as written. */
	public String command() {
		return this.command;
	}

}
