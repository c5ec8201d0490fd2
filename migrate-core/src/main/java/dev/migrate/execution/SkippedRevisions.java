package dev.migrate.execution;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;

/**
 * Finds revisions that count as applied, as one that is applied follows them, and that
 * never ran: they were put there later.
 */
final class SkippedRevisions {

	private final List<RevisionScript> unrecorded;

	/**
	 * Look at what counts as applied.
	 * @param applied the revisions
	 * @param recorded those that the history knows
	 */
	SkippedRevisions(Collection<RevisionScript> applied, Set<RevisionId> recorded) {
		this.unrecorded = applied.stream().filter((script) -> !recorded.contains(script.revision().id())).toList();
	}

	/**
	 * Return those that make the difference. Of a database that was stamped, or that
	 * another tool has led so far, the history does not know all that is applied: one of
	 * those is found, several are not.
	 * @param recorded the digest of what was applied
	 * @param expected the digest of what counts as applied
	 */
	List<RevisionScript> between(RevisionDigest recorded, RevisionDigest expected) {
		if (without(expected, this.unrecorded).equals(recorded)) {
			return this.unrecorded;
		}
		return this.unrecorded.stream()
			.filter((script) -> without(expected, List.of(script)).equals(recorded))
			.toList();
	}

	private static RevisionDigest without(RevisionDigest digest, List<RevisionScript> scripts) {
		RevisionDigest rest = digest;
		for (RevisionScript script : scripts) {
			rest = rest.toggle(script.revision().id(), script.statementHash());
		}
		return rest;
	}

}
