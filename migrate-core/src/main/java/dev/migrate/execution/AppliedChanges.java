package dev.migrate.execution;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;

/**
 * What happened to revisions after they were applied.
 *
 * @param edited those whose statements are no longer the ones that were run
 * @param deleted the steps that applied what there is no revision for any more
 */
public record AppliedChanges(List<RevisionScript> edited, List<HistoryEntry> deleted) {

	public AppliedChanges {
		edited = List.copyOf(edited);
		deleted = List.copyOf(deleted);
	}

	/**
	 * Compare revisions with what the history remembers.
	 * @param graph all revisions
	 * @param applied those that are applied
	 * @param last the last step of each revision that ever had one
	 */
	public static AppliedChanges of(RevisionGraph graph, Collection<RevisionScript> applied,
			Map<RevisionId, HistoryEntry> last) {
		return new AppliedChanges(edited(applied, last),
				last.values().stream().filter((step) -> isApplied(step) && !graph.contains(step.revision())).toList());
	}

	static List<RevisionScript> edited(Collection<RevisionScript> applied, Map<RevisionId, HistoryEntry> last) {
		return applied.stream().filter((script) -> {
			HistoryEntry step = last.get(script.revision().id());
			return step != null && isApplied(step) && !step.statementHash().equals(script.statementHash());
		}).toList();
	}

	private static boolean isApplied(HistoryEntry step) {
		return step.outcome() == Outcome.DONE && step.direction() == Direction.UPGRADE;
	}

}
