package dev.migrate.cli.backup;

import java.util.List;
import java.util.Optional;

import dev.migrate.Migrator;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.LostVersionTableException;
import dev.migrate.version.MalformedVersionTableException;

/**
 * Where a database is, as far as it can be told: one that is broken must be kept or
 * brought back all the same.
 *
 * @param rows its version rows; absent if they are lost or make no sense
 */
record FoundRevisions(Optional<List<RevisionId>> rows) {

	static FoundRevisions of(Migrator migrator) {
		try {
			return new FoundRevisions(Optional.of(migrator.status().current()));
		}
		catch (LostVersionTableException | MalformedVersionTableException ex) {
			return new FoundRevisions(Optional.empty());
		}
	}

	/** Return them as the part of a name. */
	String name(int longest) {
		if (this.rows.isEmpty()) {
			return "unknown";
		}
		List<String> ids = ids();
		String name = ids.isEmpty() ? "base" : String.join("+", ids);
		return (name.length() > longest) ? ids.size() + "-heads" : name;
	}

	/** Return them in a sentence. */
	String text() {
		return this.rows.isEmpty() ? "an unknown revision" : ids().isEmpty() ? "base" : String.join(", ", ids());
	}

	/** Return them in order. */
	List<String> ids() {
		return this.rows.orElse(List.of()).stream().map(RevisionId::value).sorted().toList();
	}

}
