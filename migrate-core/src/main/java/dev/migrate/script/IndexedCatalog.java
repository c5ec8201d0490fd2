package dev.migrate.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** Revisions that an index sums up; it is read further only if they are asked for. */
final class IndexedCatalog implements RevisionCatalog {

	private final Set<RevisionId> heads;

	private final RevisionDigest digest;

	private final Supplier<List<RevisionScript>> lines;

	private @Nullable ScannedCatalog read;

	private IndexedCatalog(Set<RevisionId> heads, RevisionDigest digest, Supplier<List<RevisionScript>> lines) {
		this.heads = heads;
		this.digest = digest;
		this.lines = lines;
	}

	/**
	 * Return the catalog of an index, and of scripts that are not in it; nothing if their
	 * dependencies can only be told from its lines.
	 */
	static Optional<RevisionCatalog> of(RevisionIndex index, List<StoredScript> others,
			Supplier<List<RevisionScript>> lines) {
		Set<RevisionId> heads = new LinkedHashSet<>(index.heads());
		RevisionDigest digest = index.digest();
		for (StoredScript other : others) {
			// A dependency may be a label.
			if (!other.revision().dependsOn().isEmpty()) {
				return Optional.empty();
			}
			heads.add(other.id());
			digest = digest.toggle(other.id(), other.statementHash());
		}
		// Nothing in an index follows what is not in it.
		others.forEach((other) -> other.revision().downRevisions().forEach(heads::remove));
		return Optional.of(new IndexedCatalog(heads, digest, lines));
	}

	@Override
	public Set<RevisionId> heads() {
		return this.heads;
	}

	@Override
	public RevisionDigest digest() {
		return this.digest;
	}

	@Override
	public List<RevisionScript> scripts() {
		return read().scripts();
	}

	@Override
	public RevisionGraph graph() {
		return read().graph();
	}

	private synchronized ScannedCatalog read() {
		if (this.read == null) {
			this.read = ScannedCatalog.of(this.lines.get());
		}
		return this.read;
	}

}
