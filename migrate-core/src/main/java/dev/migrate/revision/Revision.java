package dev.migrate.revision;

import java.util.List;

/**
 * A point in the history of a schema: what it is called and what it follows.
 *
 * @param id the name of this revision
 * @param downRevisions the revisions it follows; empty for a base, several for a merge
 * @param dependsOn ids or branch labels that must be applied before it, without being
 * followed by it
 * @param branchLabels names that the branch of this revision answers to
 * @param message what the revision does, in the words of its author
 */
public record Revision(RevisionId id, List<RevisionId> downRevisions, List<String> dependsOn, List<String> branchLabels,
		String message) {

	public Revision {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/** Return whether this revision follows no other. */
	public boolean isBase() {
		return this.downRevisions.isEmpty();
	}

	/** Return whether this revision joins several branches. */
	public boolean isMerge() {
		return this.downRevisions.size() > 1;
	}

	/**
	 * Return the first paragraph of the message, on one line that a terminal can show.
	 */
	public String summary() {
		String paragraph = this.message.strip().replace("\r\n", "\n").split("\n\\h*\n", 2)[0];
		return paragraph.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
	}

}
