package dev.migrate.script;

/** A statement belongs to no part of its revision file. */
public final class MisplacedStatementException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MisplacedStatementException(String location, int line) {
		super("The statement in %s stands above the line '-- migrate:upgrade' and would never run. Move it below."
			.formatted(place(location, line)), location, line);
	}

}
