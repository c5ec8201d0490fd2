package dev.migrate.execution;

import dev.migrate.operation.RestoreObject;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;

/**
 * A revision may state a definition that is wanted back, but only running it would tell.
 */
public final class UnreadableDefinitionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	UnreadableDefinitionException(RestoreObject wanted, RevisionScript script, String obstacle,
			@Nullable Throwable cause) {
		super("The earlier definition of %s is not known: what revision '%s' (%s) makes of it can't be told, as %s. Write the definition out in the revision that wants it back."
			.formatted(wanted.description(), script.revision().id(), script.location(), obstacle), cause);
		this.revision = script.revision().id();
	}

	/** Return the revision that can't be read. */
	public RevisionId revision() {
		return this.revision;
	}

}
