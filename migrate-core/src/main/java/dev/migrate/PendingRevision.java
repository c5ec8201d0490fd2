package dev.migrate;

import java.util.List;

import dev.migrate.revision.Revision;
import dev.migrate.script.RevisionScript;

/**
 * A revision that is not applied.
 *
 * @param revision its place in the graph
 * @param location the file or class
 * @param transactional whether it runs in a transaction
 * @param contract whether it takes away what earlier builds of the application use
 */
public record PendingRevision(Revision revision, String location, boolean transactional, boolean contract) {

	static PendingRevision of(RevisionScript script) {
		return new PendingRevision(script.revision(), script.location(), script.transactional(), script.contract());
	}

	/** Return what it follows. */
	public List<String> parents() {
		return this.revision.downRevisions().stream().map((parent) -> parent.value()).toList();
	}

}
