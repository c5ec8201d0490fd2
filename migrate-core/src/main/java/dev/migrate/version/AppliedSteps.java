package dev.migrate.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.RevisionId;

/** What was applied last and not undone since, as the history tells. */
public final class AppliedSteps {

	private AppliedSteps() {
	}

	/**
	 * Return the revisions of the newest applied steps, the newest first.
	 * @param history all steps, the newest first
	 * @param count how many are wanted
	 * @throws UndoException if the history doesn't tell so many
	 */
	public static List<RevisionId> newest(List<HistoryEntry> history, int count) {
		List<RevisionId> applied = new ArrayList<>();
		Map<RevisionId, Integer> undone = new HashMap<>();
		for (HistoryEntry step : history) {
			if (applied.size() == count) {
				break;
			}
			if (step.outcome() != Outcome.DONE) {
				continue;
			}
			switch (step.direction()) {
				case STAMP -> throw new UndoException.StampInTheWay(step, applied.size());
				case DOWNGRADE -> undone.merge(step.revision(), 1, Integer::sum);
				case UPGRADE -> {
					if (undone.merge(step.revision(), -1, Integer::sum) < 0) {
						undone.remove(step.revision());
						applied.add(step.revision());
					}
				}
			}
		}
		if (applied.size() < count) {
			throw new UndoException.TooFewSteps(count, applied.size());
		}
		return applied;
	}

}
