package dev.migrate.plan;

import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

import dev.migrate.revision.DraftException;
import dev.migrate.revision.GraphException;
import dev.migrate.revision.NameException;
import dev.migrate.revision.NotAtHeadException;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.SelectorException;
import dev.migrate.revision.VersionRowsException;

/** What a fault of ours is called in the records, which tell fewer causes apart. */
final class FaultClass {

	private static final Map<Class<? extends RevisionException>, String> NAMES = Map.ofEntries(
			entry(NameException.IllegalCharacters.class, "illegal-characters"),
			entry(NameException.Reserved.class, "reserved-name"),
			entry(GraphException.DuplicateRevision.class, "duplicate-revision"),
			entry(GraphException.MissingDownRevision.class, "missing-down-revision"),
			entry(GraphException.MissingDependency.class, "missing-dependency"),
			entry(GraphException.LabelCollision.class, "label-collision"),
			entry(GraphException.SelfLoop.class, "self-loop"), entry(GraphException.Cycle.class, "cycle"),
			entry(GraphException.DependencySelfLoop.class, "dependency-self-loop"),
			entry(GraphException.DependencyCycle.class, "dependency-cycle"),
			entry(SelectorException.UnknownRevision.class, "unknown-revision"),
			entry(SelectorException.RelativeNotAllowed.class, "unknown-revision"),
			entry(VersionRowsException.UnknownRows.class, "unknown-revision"),
			entry(SelectorException.UnknownBranch.class, "unknown-branch"),
			entry(SelectorException.AmbiguousPrefix.class, "ambiguous-prefix"),
			entry(SelectorException.NotInBranch.class, "not-in-branch"),
			entry(SelectorException.MultipleHeads.class, "multiple-heads"),
			entry(SelectorException.AmbiguousWalk.class, "ambiguous-walk"),
			entry(SelectorException.AmbiguousStart.class, "ambiguous-start"),
			entry(SelectorException.OutOfRange.class, "out-of-range"),
			entry(SelectorException.NotAnAncestor.class, "not-an-ancestor"),
			entry(PlanException.NotBelowRows.class, "not-an-ancestor"),
			entry(SelectorException.NoWayDown.class, "not-a-downgrade-target"),
			entry(SelectorException.OverlappingEnds.class, "overlapping-revisions"),
			entry(PlanException.OverlappingTargets.class, "overlapping-revisions"),
			entry(VersionRowsException.OverlappingRows.class, "overlapping-revisions"),
			entry(PlanException.ConflictingTargets.class, "conflicting-targets"),
			entry(SelectorException.RangeNotAllowed.class, "range-not-allowed"),
			entry(SelectorException.RangeRequired.class, "range-required"),
			entry(SelectorException.SeveralStarts.class, "several-starts"),
			entry(SelectorException.BadExpression.class, "bad-expression"),
			entry(DraftException.NotAHead.class, "not-a-head"),
			entry(DraftException.DuplicateHead.class, "duplicate-heads"),
			entry(DraftException.NothingToMerge.class, "nothing-to-merge"),
			entry(NotAtHeadException.class, "not-at-head"));

	private FaultClass() {
	}

	static String of(RevisionException fault) {
		return NAMES.getOrDefault(fault.getClass(), fault.getClass().getSimpleName());
	}

	/**
	 * Return whether a fault is what the records say. They blame whatever name Alembic
	 * looks a lost row up by, we say that it is the row.
	 */
	static boolean matches(RevisionException fault, String name) {
		return of(fault).equals(name)
				|| (fault instanceof VersionRowsException.UnknownRows && name.equals("unknown-branch"));
	}

	/** Return the names that could not be found, where the records tell one. */
	static List<String> subjects(RevisionException fault) {
		if (fault instanceof SelectorException selector) {
			return List.of(selector.subject());
		}
		return (fault instanceof VersionRowsException rows) ? Json.values(rows.rows()) : List.of();
	}

}
