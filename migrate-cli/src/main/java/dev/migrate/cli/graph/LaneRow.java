package dev.migrate.cli.graph;

import java.util.List;

/**
 * A row of a drawn graph: one revision and the lines beside it.
 *
 * @param lane the lane the revision is in
 * @param fromAbove whether a line comes down to it
 * @param passing the other lanes whose lines only pass
 * @param links the lanes in which lines go down from it; its own lane for a straight line
 * @param parents the rows at which these lines end
 */
public record LaneRow(int lane, boolean fromAbove, List<Integer> passing, List<Integer> links, List<Integer> parents) {

	public LaneRow {
		passing = List.copyOf(passing);
		links = List.copyOf(links);
		parents = List.copyOf(parents);
	}

	/** Return whether its own lane goes on below it. */
	public boolean goesOn() {
		return this.links.contains(this.lane);
	}

	int lastLane() {
		int last = this.lane;
		for (int passing : this.passing) {
			last = Math.max(last, passing);
		}
		for (int link : this.links) {
			last = Math.max(last, link);
		}
		return last;
	}

}
