package dev.migrate.execution;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;

/** Revisions that never ran are followed by one that is applied. */
public final class SkippedRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient List<RevisionId> revisions;

	SkippedRevisionException(List<RevisionScript> skipped) {
		super(("%s never ran, and would never run: an applied revision follows it, so that it counts as applied. It was put"
				+ " there after that. Nothing was run. Let it follow a head instead; or set 'migrate.on-edited-revision=warn'"
				+ " if the database is known to have what it does.")
			.formatted(skipped.stream()
				.map((script) -> "Revision '%s' (%s)".formatted(script.revision().id(), script.location()))
				.collect(Collectors.joining(", "))));
		this.revisions = skipped.stream().map((script) -> script.revision().id()).toList();
	}

	/** Return the revisions. */
	public List<RevisionId> revisions() {
		return this.revisions;
	}

}
