package dev.migrate.script;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** Revisions that an index sums up; it is read further only if they are asked for. */
final class IndexedCatalog implements RevisionCatalog {

	private final RevisionIndex index;

	private final Supplier<List<RevisionScript>> lines;

	private @Nullable ScannedCatalog read;

	IndexedCatalog(RevisionIndex index, Supplier<List<RevisionScript>> lines) {
		this.index = index;
		this.lines = lines;
	}

	@Override
	public Set<RevisionId> heads() {
		return this.index.heads();
	}

	@Override
	public RevisionDigest digest() {
		return this.index.digest();
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
