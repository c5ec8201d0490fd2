package dev.migrate.script;

/** A probe stands where it belongs to no statement, or says nothing. */
public final class MisplacedProbeException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MisplacedProbeException(String location, int line) {
		super(("The line '-- migrate:probe' in %s belongs to no statement, or has no query. Write one such line, with a query that"
				+ " tells whether the statement has taken effect, right above the statement.")
			.formatted(place(location, line)), location, line);
	}

}
