package dev.migrate.operation;

import java.util.Collection;
import java.util.TreeSet;

/** A revision asks for an argument that its run was not given. */
public final class MissingArgumentException extends InvalidOperationException {

	private static final long serialVersionUID = 1L;

	private final String name;

	MissingArgumentException(String name, Collection<String> given) {
		super("The revision needs the argument '%s'. Give it with '-x %s=…' or as 'migrate.arguments.%s'; given are %s."
			.formatted(name, name, name, new TreeSet<>(given)));
		this.name = name;
	}

	/** Return the name of the argument. */
	public String name() {
		return this.name;
	}

}
