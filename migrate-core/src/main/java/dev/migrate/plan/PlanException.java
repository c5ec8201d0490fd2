package dev.migrate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** A target that exists, but that no way leads to from where the database is. */
public abstract sealed class PlanException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private PlanException(String message) {
		super(message);
	}

	private static String list(Collection<RevisionId> ids) {
		return ids.isEmpty() ? "nothing" : ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

	/** A downgrade to a revision that is not below what is applied. */
	public static final class NotBelowRows extends PlanException {

		private static final long serialVersionUID = 1L;

		private final String target;

		private final RevisionId revision;

		private final ArrayList<RevisionId> rows;

		NotBelowRows(String target, RevisionId revision, List<RevisionId> rows) {
			super("No way down leads to %s: the database is at %s. 'current' shows where it is; name a revision that is applied there."
				.formatted(named(target, revision), rows.isEmpty() ? "the base" : list(rows)));
			this.target = target;
			this.revision = revision;
			this.rows = new ArrayList<>(rows);
		}

		private static String named(String target, RevisionId revision) {
			return target.equals(revision.value()) ? target : "'%s' (%s)".formatted(target, revision);
		}

		public String target() {
			return this.target;
		}

		public RevisionId revision() {
			return this.revision;
		}

		public List<RevisionId> rows() {
			return List.copyOf(this.rows);
		}

	}

	/** Targets of which one is an ancestor of another. */
	public static final class OverlappingTargets extends PlanException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> ancestors;

		OverlappingTargets(Collection<RevisionId> ancestors) {
			super("The targets overlap: %s is an ancestor of another target, which implies it. Leave it out."
				.formatted(list(ancestors)));
			this.ancestors = new ArrayList<>(ancestors);
		}

		/** Return the targets that the others imply. */
		public List<RevisionId> ancestors() {
			return List.copyOf(this.ancestors);
		}

	}

	/** Targets of a stamp that would take the same rows away. */
	public static final class ConflictingTargets extends PlanException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> rows;

		ConflictingTargets(Collection<RevisionId> rows) {
			super("More than one of the targets would replace the row %s. Stamp one target at a time, or give all rows that should remain together with '--purge'."
				.formatted(list(rows)));
			this.rows = new ArrayList<>(rows);
		}

		/** Return the rows in dispute. */
		public List<RevisionId> rows() {
			return List.copyOf(this.rows);
		}

	}

	/** A revision to be undone that something applied follows, or that is not applied. */
	public static final class NotLastApplied extends PlanException {

		private static final long serialVersionUID = 1L;

		private final RevisionId revision;

		private final ArrayList<RevisionId> rows;

		NotLastApplied(RevisionId revision, List<RevisionId> rows) {
			super("Revision '%s' is the next to undo by the history, but the version rows say that the database is at %s. Something else has changed the rows or the graph since. Nothing was run. 'downgrade' with a target goes by the rows alone."
				.formatted(revision, list(rows)));
			this.revision = revision;
			this.rows = new ArrayList<>(rows);
		}

		/** Return the revision. */
		public RevisionId revision() {
			return this.revision;
		}

		/** Return where the database would be when it is the revision's turn. */
		public List<RevisionId> rows() {
			return List.copyOf(this.rows);
		}

	}

}
