package dev.migrate.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/**
 * A running application, as its last sign of life has described it. All times are those
 * of the clock of the database.
 *
 * @param instance its id
 * @param application what it is called, with its version
 * @param process where it runs
 * @param heads the revisions that its build leads to
 * @param firstSeen when it gave its first sign of life
 * @param lastSeen when it gave its last one
 * @param silence how long ago that is
 */
public record Node(String instance, String application, String process, List<RevisionId> heads, Instant firstSeen,
		Instant lastSeen, Duration silence) {

	public Node {
		heads = List.copyOf(heads);
	}

	/**
	 * Return whether its build has a revision. Of heads that the graph does not have
	 * nobody knows what is below them.
	 */
	boolean brings(RevisionId revision, RevisionGraph graph) {
		Set<RevisionId> unknown = graph.unknown(this.heads);
		List<RevisionId> known = this.heads.stream().filter((head) -> !unknown.contains(head)).toList();
		return graph.ancestors(known).contains(revision);
	}

	@Override
	public String toString() {
		String at = this.heads.isEmpty() ? "without revisions"
				: "with " + String.join(", ", this.heads.stream().map(RevisionId::value).toList());
		return "%s, %s, %s, seen %d s ago".formatted(this.application, this.process, at,
				Math.max(0, this.silence.toSeconds()));
	}

}
