package dev.migrate.execution;

import dev.migrate.operation.RestoreObject;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;

/** No revision before this one states the definition that it wants back. */
public final class MissingDefinitionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	MissingDefinitionException(RevisionScript script, RestoreObject wanted) {
		super("Revision '%s' (%s) wants the earlier definition of %s back, but no revision before it states one. Write it out in this revision."
			.formatted(script.revision().id(), script.location(), wanted.description()));
		this.revision = script.revision().id();
	}

	/** Return the revision that wants it. */
	public RevisionId revision() {
		return this.revision;
	}

}
