package dev.migrate.script;

import dev.migrate.operation.InvalidOperationException;

/** A parameter stands for several values, which no single placeholder can hold. */
public final class CollectionParameterException extends InvalidOperationException {

	private static final long serialVersionUID = 1L;

	private final String name;

	CollectionParameterException(String name) {
		super("Parameter '%s' is a collection. Pass an array and write '= any (:%s)', or use op.jdbc(), which expands 'in (:%s)'."
			.formatted(name, name, name));
		this.name = name;
	}

	/** Return the name of the parameter. */
	public String name() {
		return this.name;
	}

}
