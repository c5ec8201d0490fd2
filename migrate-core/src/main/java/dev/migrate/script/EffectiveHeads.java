package dev.migrate.script;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;

/** The revisions that no other follows or depends on. */
final class EffectiveHeads {

	private EffectiveHeads() {
	}

	static Set<RevisionId> of(Collection<Revision> revisions) {
		Set<RevisionId> followed = new HashSet<>();
		Set<String> needed = new HashSet<>();
		for (Revision revision : revisions) {
			followed.addAll(revision.downRevisions());
			needed.addAll(revision.dependsOn());
		}
		Set<RevisionId> heads = new LinkedHashSet<>();
		for (Revision revision : revisions) {
			boolean isNeeded = needed.contains(revision.id().value())
					|| revision.branchLabels().stream().anyMatch(needed::contains);
			if (!isNeeded && !followed.contains(revision.id())) {
				heads.add(revision.id());
			}
		}
		return heads;
	}

}
