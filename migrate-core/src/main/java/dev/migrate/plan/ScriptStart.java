package dev.migrate.plan;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionSelector;
import dev.migrate.revision.SelectorException;

/**
 * Where a script starts, as there is no database to ask.
 *
 * @param rows the rows that the script expects
 * @param targets the targets without their start
 */
record ScriptStart(List<RevisionId> rows, List<String> targets) {

	static List<RevisionId> of(RevisionGraph graph, RevisionSelector.Range range) {
		if (range.to().isEmpty()) {
			throw new SelectorException.BadExpression(range.from() + ":", "a script must know where to end");
		}
		return rows(graph, range.from(), range.to());
	}

	static ScriptStart of(RevisionGraph graph, List<String> targets) {
		List<String> ends = new ArrayList<>();
		List<RevisionSelector.Range> ranges = new ArrayList<>();
		for (String target : targets) {
			if (target.indexOf(':') < 0) {
				ends.add(target);
				continue;
			}
			RevisionSelector.Range range = RevisionSelector.range(target);
			if (!ranges.isEmpty() && !ranges.get(0).from().equals(range.from())) {
				throw new SelectorException.SeveralStarts(ranges.get(0).from(), range.from());
			}
			ranges.add(range);
			ends.add(range.to());
		}
		List<RevisionId> rows = ranges.isEmpty() ? List.of() : of(graph, ranges.get(0));
		return new ScriptStart(rows, ends);
	}

	private static List<RevisionId> rows(RevisionGraph graph, String from, String to) {
		if (from.isEmpty()) {
			throw new SelectorException.BadExpression(":" + to,
					"a script must know where to start; write 'base' for an empty database");
		}
		return from.equals("base") ? List.of()
				: List.of(graph.single(from)
					.orElseThrow(() -> new SelectorException.BadExpression(from + ":" + to,
							"the start names no revision; write 'base' for an empty database")));
	}

}
