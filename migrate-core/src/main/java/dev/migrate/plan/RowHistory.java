package dev.migrate.plan;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a version table at every moment of a plan. Only the edits are kept, since
 * rows times steps would be too much for a graph with many heads.
 */
final class RowHistory {

	private final List<RevisionId> start;

	private final List<VersionChange> changes = new ArrayList<>();

	RowHistory(List<RevisionId> start) {
		this.start = List.copyOf(start);
	}

	VersionChange add(VersionChange change) {
		this.changes.add(change);
		return change;
	}

	/** Return the rows as they are now, whatever is added later. */
	List<RevisionId> now() {
		return new Rows(this.changes.size());
	}

	/** Return a list that nobody can change: itself if it is one of ours. */
	static List<RevisionId> fixed(List<RevisionId> rows) {
		return (rows instanceof Rows) ? rows : List.copyOf(rows);
	}

	private List<RevisionId> after(int count) {
		Set<RevisionId> rows = new LinkedHashSet<>(this.start);
		for (VersionChange change : this.changes.subList(0, count)) {
			if (change instanceof VersionChange.Insert insert) {
				rows.add(insert.id());
			}
			else if (change instanceof VersionChange.Update update) {
				rows.remove(update.from());
				rows.add(update.to());
			}
			else if (change instanceof VersionChange.Delete delete) {
				rows.remove(delete.id());
			}
		}
		return List.copyOf(rows);
	}

	/** The rows after so many edits, worked out when they are looked at. */
	private final class Rows extends AbstractList<RevisionId> {

		private final int count;

		private @Nullable List<RevisionId> rows;

		Rows(int count) {
			this.count = count;
		}

		@Override
		public RevisionId get(int index) {
			return rows().get(index);
		}

		@Override
		public int size() {
			return rows().size();
		}

		private List<RevisionId> rows() {
			List<RevisionId> rows = this.rows;
			if (rows == null) {
				rows = after(this.count);
				this.rows = rows;
			}
			return rows;
		}

	}

}
