package dev.migrate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.KeptRevision;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.KeptDowngrade;

/** The revisions that an application does not have and a database has kept. */
final class ForgottenRevisions {

	private final Map<RevisionId, RevisionScript> kept = new HashMap<>();

	private final Map<String, RevisionId> labels = new HashMap<>();

	/**
	 * Read what is kept.
	 * @param all what the database has kept, also of revisions that the application has
	 * @param known those of the application
	 * @param reading how it is read
	 */
	ForgottenRevisions(Map<RevisionId, KeptDowngrade> all, Revisions known, Reading reading) {
		all.forEach((id, stored) -> {
			if (known.find(id).isEmpty()) {
				RevisionScript script = reading.read(new KeptRevision(stored.script(), stored.statementHash()));
				this.kept.put(id, script);
				script.revision().branchLabels().forEach((label) -> this.labels.put(label, id));
			}
		});
	}

	/**
	 * Return those that these revisions, none of which the application has, consist of
	 * and follow.
	 * @throws ForgottenRevisionException if one of them is not kept
	 */
	Collection<RevisionScript> upTo(Collection<RevisionId> unknown, Revisions known) {
		Map<RevisionId, RevisionScript> found = new LinkedHashMap<>();
		Deque<RevisionId> open = new ArrayDeque<>(unknown);
		while (!open.isEmpty()) {
			RevisionId id = open.pop();
			if (found.containsKey(id) || known.find(id).isPresent()) {
				continue;
			}
			RevisionScript script = this.kept.get(id);
			if (script == null) {
				throw new ForgottenRevisionException(List.copyOf(unknown), id);
			}
			found.put(id, script);
			open.addAll(script.revision().downRevisions());
			script.revision().dependsOn().forEach((name) -> dependency(name).ifPresent(open::add));
		}
		return found.values();
	}

	// Any other name is that of a revision of the application.
	private Optional<RevisionId> dependency(String name) {
		RevisionId id = RevisionId.of(name);
		return this.kept.containsKey(id) ? Optional.of(id) : Optional.ofNullable(this.labels.get(name));
	}

	/** Makes a revision of what a database has kept. */
	@FunctionalInterface
	interface Reading {

		RevisionScript read(KeptRevision kept);

	}

}
