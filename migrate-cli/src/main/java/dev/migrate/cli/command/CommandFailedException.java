package dev.migrate.cli.command;

import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.RevisionException;

/** A command failed when it had already done something that is to be told. */
public final class CommandFailedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient JsonObject done;

	private final RuntimeException failure;

	public CommandFailedException(JsonObject done, RuntimeException failure) {
		super(String.valueOf(failure.getMessage()), failure);
		this.done = done;
		this.failure = failure;
	}

	/** Return what was done, for a program. */
	public JsonObject done() {
		return this.done;
	}

	/** Return what went wrong. */
	public RuntimeException failure() {
		return this.failure;
	}

}
