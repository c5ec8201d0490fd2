package dev.migrate.script;

import dev.migrate.operation.InvalidOperationException;

/** A parameter was given that its statement never mentions. */
public final class UnusedParameterException extends InvalidOperationException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final String sql;

	UnusedParameterException(String name, String sql) {
		super("Parameter '%s' does not occur in the statement: %s%nWrite ':%s' where its value belongs, or leave it out."
			.formatted(name, sql, name));
		this.name = name;
		this.sql = sql;
	}

	/** Return the name of the parameter. */
	public String name() {
		return this.name;
	}

	/** Return the statement as written. */
	public String sql() {
		return this.sql;
	}

}
