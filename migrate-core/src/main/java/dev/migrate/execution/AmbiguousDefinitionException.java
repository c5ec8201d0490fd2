package dev.migrate.execution;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.operation.RestoreObject;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;

/** Revisions on several lines state different definitions of what is wanted back. */
public final class AmbiguousDefinitionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<RevisionId> candidates;

	AmbiguousDefinitionException(RevisionId revision, RestoreObject wanted, List<RevisionScript> candidates) {
		super("Revision '%s' wants the earlier definition of %s back, but these say different things of it, and none of them follows another: %s. Write the definition out in this revision, or in the merge before it."
			.formatted(revision, wanted.description(),
					candidates.stream()
						.map((script) -> "'%s' (%s)".formatted(script.revision().id(), script.location()))
						.collect(Collectors.joining(", "))));
		this.candidates = candidates.stream().map((script) -> script.revision().id()).toList();
	}

	/** Return the revisions that state different definitions. */
	public List<RevisionId> candidates() {
		return this.candidates;
	}

}
