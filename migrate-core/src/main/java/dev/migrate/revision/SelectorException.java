package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A target that stands for no revision, or for too many, one nested type per fault. */
public abstract sealed class SelectorException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String subject;

	private SelectorException(String subject, String message) {
		super(message);
		this.subject = subject;
	}

	/** Return the part of the target that is at fault, as it was written. */
	public String subject() {
		return this.subject;
	}

	static String list(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

	/** A name that is neither a revision, nor the start of one, nor a label. */
	public static final class UnknownRevision extends SelectorException {

		private static final long serialVersionUID = 1L;

		UnknownRevision(String name) {
			super(name, "No revision or branch label is called '%s' or starts so. 'history' lists all revisions."
				.formatted(name));
		}

	}

	/** A step to count from some revision, where only a revision can stand. */
	public static final class RelativeNotAllowed extends SelectorException {

		private static final long serialVersionUID = 1L;

		RelativeNotAllowed(String expression) {
			super(expression,
					"'%s' counts from a revision, which only 'upgrade' and 'downgrade' understand. Name the revision itself; 'history' lists all."
						.formatted(expression));
		}

	}

	/** A branch that does not exist. */
	public static final class UnknownBranch extends SelectorException {

		private static final long serialVersionUID = 1L;

		UnknownBranch(String name) {
			super(name,
					"There is no branch '%s': no label and no revision is called so or starts so. 'branches' lists the branches."
						.formatted(name));
		}

	}

	/** The start of several names. */
	public static final class AmbiguousPrefix extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<String> candidates;

		AmbiguousPrefix(String prefix, Collection<String> candidates) {
			super(prefix, "%d names start with '%s': %s. Write more of the one you mean.".formatted(candidates.size(),
					prefix, candidates.stream().limit(5).collect(Collectors.joining(", "))));
			this.candidates = new ArrayList<>(candidates);
		}

		/** Return the ids and labels that start so. */
		public List<String> candidates() {
			return List.copyOf(this.candidates);
		}

	}

	/** A revision that is not on the branch it was looked for on. */
	public static final class NotInBranch extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final String branch;

		NotInBranch(String name, String branch) {
			super(name, "Revision '%s' is not on branch '%s'. Leave the branch out, or name a revision of that branch."
				.formatted(name, branch));
			this.branch = branch;
		}

		public String branch() {
			return this.branch;
		}

	}

	/** A target for a single head where there are several. */
	public static final class MultipleHeads extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> heads;

		MultipleHeads(String target, Collection<RevisionId> heads) {
			super(target,
					"'%s' stands for one revision, but there are several: %s. Name one of them, write '<branch>@head', or take 'heads' for all."
						.formatted(target, list(heads)));
			this.heads = new ArrayList<>(heads);
		}

		/** Return the heads to choose from. */
		public List<RevisionId> heads() {
			return List.copyOf(this.heads);
		}

	}

	/** A relative step that meets a fork or a merge. */
	public static final class AmbiguousWalk extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> candidates;

		AmbiguousWalk(String target, String place, Collection<RevisionId> candidates) {
			super(target, "Counting '%s' reaches %s, where the way parts: %s. Name the revision to go to instead."
				.formatted(target, place, list(candidates)));
			this.candidates = new ArrayList<>(candidates);
		}

		/** Return the revisions that the next step could lead to. */
		public List<RevisionId> candidates() {
			return List.copyOf(this.candidates);
		}

	}

	/** A relative step without a single revision to count from. */
	public static final class AmbiguousStart extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> rows;

		AmbiguousStart(String target, Collection<RevisionId> rows) {
			super(target,
					"'%s' counts from the current revision, but there are several: %s. Write '<branch>@%s', or count from one of them, such as '%s%s'."
						.formatted(target, list(rows), target, list(rows).split(",", 2)[0], target));
			this.rows = new ArrayList<>(rows);
		}

		/** Return the revisions to choose from. */
		public List<RevisionId> rows() {
			return List.copyOf(this.rows);
		}

	}

	/** A relative step that leaves the graph. */
	public static final class OutOfRange extends SelectorException {

		private static final long serialVersionUID = 1L;

		OutOfRange(String target, String reason) {
			super(target, "'%s' leads to no revision: %s. 'history' lists what there is.".formatted(target, reason));
		}

	}

	/** A target that can't be read. */
	public static final class BadExpression extends SelectorException {

		private static final long serialVersionUID = 1L;

		public BadExpression(String target, String reason) {
			super(target, "The target '%s' can't be read: %s.".formatted(target, reason));
		}

	}

	/** A branch on which nothing is above the target of a downgrade. */
	public static final class NoWayDown extends SelectorException {

		private static final long serialVersionUID = 1L;

		NoWayDown(String target, String branch) {
			super(target,
					"There is no way down to '%s': none of the revisions right above it is on branch '%s'. Leave the branch out, or name a revision of that branch."
						.formatted(target, branch));
		}

	}

	/** A range whose lower end is not below its upper end. */
	public static final class NotAnAncestor extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> lower;

		NotAnAncestor(String range, Collection<RevisionId> lower) {
			super(range, "In the range '%s', %s is not below the upper end. Write the older revision first."
				.formatted(range, list(lower)));
			this.lower = new ArrayList<>(lower);
		}

		/** Return the lower ends that are not below. */
		public List<RevisionId> lower() {
			return List.copyOf(this.lower);
		}

	}

	/** An end of a range that stands for an ancestor and its descendant. */
	public static final class OverlappingEnds extends SelectorException {

		private static final long serialVersionUID = 1L;

		private final ArrayList<RevisionId> ancestors;

		OverlappingEnds(String range, Collection<RevisionId> ancestors) {
			super(range,
					"One end of the range '%s' stands for several revisions, of which %s is an ancestor of another. Name a single revision there."
						.formatted(range, list(ancestors)));
			this.ancestors = new ArrayList<>(ancestors);
		}

		/** Return those that are ancestors of others. */
		public List<RevisionId> ancestors() {
			return List.copyOf(this.ancestors);
		}

	}

	/** A range where a single target is needed. */
	public static final class RangeNotAllowed extends SelectorException {

		private static final long serialVersionUID = 1L;

		public RangeNotAllowed(String target) {
			super(target,
					"The range '%s' says where to start, but a database knows that itself. Give only the target, or write a script with '--sql'."
						.formatted(target));
		}

	}

	/** A single target where a range is needed. */
	public static final class RangeRequired extends SelectorException {

		private static final long serialVersionUID = 1L;

		public RangeRequired(String target) {
			super(target,
					"A script that goes down must know where to start, but '%s' names only one end. Write '<from>:%s'."
						.formatted(target, target));
		}

	}

	/** Ranges with different starts in one script. */
	public static final class SeveralStarts extends SelectorException {

		private static final long serialVersionUID = 1L;

		public SeveralStarts(String first, String second) {
			super(second,
					"A script starts at one point, but both '%s' and '%s' are given. Write a script for each of them."
						.formatted(first, second));
		}

	}

}
