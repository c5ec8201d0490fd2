package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A fault in the revisions themselves, found when a graph is built. */
public abstract sealed class GraphException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private GraphException(String message) {
		super(message);
	}

	private static String names(List<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

	/** Several faults, told together so that they can be mended together. */
	public static final class Several extends GraphException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionException> faults;

		Several(List<RevisionException> faults) {
			super(faults.stream()
				.map((fault) -> "\n  - " + fault.getMessage())
				.collect(Collectors.joining("", "The revisions have %d faults:".formatted(faults.size()), "")));
			this.faults = new ArrayList<>(faults);
			faults.forEach(this::addSuppressed);
		}

		/** Return the faults, in the order of the revisions they were found in. */
		public List<RevisionException> faults() {
			return List.copyOf(this.faults);
		}

	}

	/** Two revisions with one id. */
	public static final class DuplicateRevision extends GraphException {

		private static final long serialVersionUID = 1L;

		private final RevisionId id;

		DuplicateRevision(RevisionId id) {
			super("Revision id '%s' is used by more than one revision. Rename one of them.".formatted(id));
			this.id = id;
		}

		public RevisionId id() {
			return this.id;
		}

	}

	/** A revision that follows one that isn't there. */
	public static final class MissingDownRevision extends GraphException {

		private static final long serialVersionUID = 1L;

		private final RevisionId revision;

		private final RevisionId missing;

		MissingDownRevision(RevisionId revision, RevisionId missing, List<RevisionId> candidates) {
			super("Revision '%s', which %s follows, does not exist. %s".formatted(missing, revision,
					candidates.isEmpty() ? "Restore its script or correct the down revision."
							: "Restore its script, or write the full id: %s.".formatted(names(candidates))));
			this.revision = revision;
			this.missing = missing;
		}

		public RevisionId revision() {
			return this.revision;
		}

		public RevisionId missing() {
			return this.missing;
		}

	}

	/** A revision that depends on one that isn't there. */
	public static final class MissingDependency extends GraphException {

		private static final long serialVersionUID = 1L;

		private final RevisionId revision;

		private final String missing;

		MissingDependency(RevisionId revision, String missing, List<RevisionId> candidates) {
			super("'%s', which revision %s depends on, is neither a revision nor a branch label. %s".formatted(missing,
					revision, candidates.isEmpty() ? "Restore its script or correct the dependency."
							: "Restore its script, or write the full id: %s.".formatted(names(candidates))));
			this.revision = revision;
			this.missing = missing;
		}

		public RevisionId revision() {
			return this.revision;
		}

		public String missing() {
			return this.missing;
		}

	}

	/** A branch label that already names something. */
	public static final class LabelCollision extends GraphException {

		private static final long serialVersionUID = 1L;

		private final String label;

		private final RevisionId revision;

		private final RevisionId owner;

		LabelCollision(String label, RevisionId revision, RevisionId owner) {
			super("Branch label '%s' of revision %s already names %s. Choose a label that is no revision and no other label."
				.formatted(label, revision, owner));
			this.label = label;
			this.revision = revision;
			this.owner = owner;
		}

		public String label() {
			return this.label;
		}

		public RevisionId revision() {
			return this.revision;
		}

		/** Return the revision that the label means already. */
		public RevisionId owner() {
			return this.owner;
		}

	}

	/** A fault of revisions that lead back to themselves. */
	public abstract static sealed class Circular extends GraphException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> revisions;

		private Circular(List<RevisionId> revisions, String message) {
			super(message);
			this.revisions = new ArrayList<>(revisions);
		}

		/** Return the revisions on the way round. */
		public List<RevisionId> revisions() {
			return List.copyOf(this.revisions);
		}

	}

	/** A revision that follows itself. */
	public static final class SelfLoop extends Circular {

		private static final long serialVersionUID = 1L;

		SelfLoop(RevisionId id) {
			super(List.of(id),
					"Revision %s names itself as its down revision. Name the revision before it.".formatted(id));
		}

	}

	/** Revisions that follow each other in a circle. */
	public static final class Cycle extends Circular {

		private static final long serialVersionUID = 1L;

		Cycle(List<RevisionId> revisions) {
			super(revisions, "Revisions %s follow each other in a circle. Correct the down revision of one of them."
				.formatted(names(revisions)));
		}

	}

	/** A revision that depends on itself. */
	public static final class DependencySelfLoop extends Circular {

		private static final long serialVersionUID = 1L;

		DependencySelfLoop(RevisionId id) {
			super(List.of(id), "Revision %s depends on itself. Remove that dependency.".formatted(id));
		}

	}

	/** Revisions that wait for each other. */
	public static final class DependencyCycle extends Circular {

		private static final long serialVersionUID = 1L;

		DependencyCycle(List<RevisionId> revisions) {
			super(revisions,
					"Revisions %s wait for each other through their dependencies. Remove one of the dependencies."
						.formatted(names(revisions)));
		}

	}

}
