package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A new revision that can't follow what it should follow. */
public abstract sealed class DraftException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final ArrayList<RevisionId> revisions;

	private DraftException(Collection<RevisionId> revisions, String message) {
		super(message);
		this.revisions = new ArrayList<>(revisions);
	}

	/** Return the revisions that can't be followed so. */
	public List<RevisionId> revisions() {
		return List.copyOf(this.revisions);
	}

	/** A down revision that others follow already. */
	public static final class NotAHead extends DraftException {

		private static final long serialVersionUID = 1L;

		NotAHead(RevisionId revision, Collection<RevisionId> children) {
			super(List.of(revision),
					"Revision %s is not a head, %s follows it. Name a head, or add '--splice' to start a branch there."
						.formatted(revision, SelectorException.list(children)));
		}

	}

	/** A down revision that was named twice. */
	public static final class DuplicateHead extends DraftException {

		private static final long serialVersionUID = 1L;

		private final String target;

		DuplicateHead(String target) {
			super(List.of(),
					"The revisions to follow name the same one more than once through '%s'. Name each of them once."
						.formatted(target));
			this.target = target;
		}

		/** Return the target, or the revision, that is too much. */
		public String target() {
			return this.target;
		}

	}

	/** A merge of fewer than two revisions. */
	public static final class NothingToMerge extends DraftException {

		private static final long serialVersionUID = 1L;

		NothingToMerge(Collection<RevisionId> revisions) {
			super(revisions,
					"A merge joins at least two revisions, but the targets name %d. Name the heads to join, or use 'revision' for a single one."
						.formatted(revisions.size()));
		}

	}

}
