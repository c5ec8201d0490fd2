package dev.migrate.cli.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives every revision a lane, so that lines are straight but where they part or meet. A
 * line to a revision that another line already leads to joins that line at once, which
 * keeps pictures narrow however many branches there are.
 *
 * @param rows the rows, from top to bottom
 * @param lanes how many lanes there are
 */
public record LaneLayout(List<LaneRow> rows, int lanes) {

	private static final int NO_LANE = -1;

	public LaneLayout {
		rows = List.copyOf(rows);
	}

	/**
	 * Lay out rows.
	 * @param parents for each row those that it follows, all of which are below it
	 */
	static LaneLayout of(List<List<Integer>> parents) {
		int[] awaitedIn = new int[parents.size()];
		Arrays.fill(awaitedIn, NO_LANE);
		BitSet taken = new BitSet();
		List<LaneRow> rows = new ArrayList<>();
		int lanes = 0;
		for (int row = 0; row < parents.size(); row++) {
			boolean fromAbove = awaitedIn[row] != NO_LANE;
			int lane = fromAbove ? awaitedIn[row] : taken.nextClearBit(0);
			taken.clear(lane);
			List<Integer> passing = taken.stream().boxed().toList();
			List<Integer> links = new ArrayList<>();
			for (int parent : parents.get(row)) {
				if (awaitedIn[parent] == NO_LANE) {
					awaitedIn[parent] = free(lane, taken);
					taken.set(awaitedIn[parent]);
				}
				links.add(awaitedIn[parent]);
			}
			rows.add(new LaneRow(lane, fromAbove, passing, links, parents.get(row)));
			lanes = Math.max(lanes, rows.get(row).lastLane() + 1);
		}
		return new LaneLayout(rows, lanes);
	}

	private static int free(int own, BitSet taken) {
		return taken.get(own) ? taken.nextClearBit(0) : own;
	}

}
