package dev.migrate.cli.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws a graph with letters, as {@code git log --graph} does. */
public final class AsciiGraph {

	private final List<AsciiLine> lines = new ArrayList<>();

	private AsciiGraph() {
	}

	/** Return the lines of the drawing. */
	public static List<AsciiLine> of(GraphPicture picture) {
		AsciiGraph graph = new AsciiGraph();
		List<LaneRow> rows = picture.layout().rows();
		for (int index = 0; index < rows.size(); index++) {
			graph.node(rows.get(index), picture.nodes().get(index));
			graph.links(rows.get(index));
			if (index + 1 < rows.size()) {
				graph.separate(rows.get(index), rows.get(index + 1));
			}
		}
		return graph.lines;
	}

	private void node(LaneRow row, PictureNode node) {
		int column = 2 * row.lane();
		StringBuilder below = lanes(row.passing());
		put(below, column, row.links().isEmpty() ? ' ' : '|');
		this.lines.add(new AsciiLine(below.substring(0, column), symbol(node), below.substring(column + 1),
				below.toString(), Optional.of(node)));
	}

	private static String symbol(PictureNode node) {
		if (node.isCurrent()) {
			return "@";
		}
		return switch (node.state()) {
			case PENDING -> "o";
			case FAILED -> "x";
			case APPLIED, UNKNOWN -> "*";
		};
	}

	// One line for each link, the farthest first: the nearer ones would be in its way.
	private void links(LaneRow row) {
		Set<Integer> open = new TreeSet<>(row.passing());
		if (row.goesOn()) {
			open.add(row.lane());
		}
		List<Integer> slanted = row.links()
			.stream()
			.filter((link) -> link != row.lane())
			.sorted(Comparator.comparing((Integer link) -> -Math.abs(link - row.lane())))
			.toList();
		for (int index = 0; index < slanted.size(); index++) {
			boolean more = index + 1 < slanted.size();
			StringBuilder text = lanes(open);
			if (more) {
				put(text, 2 * row.lane(), '|');
			}
			slant(text, row.lane(), slanted.get(index));
			this.lines.add(AsciiLine.connecting(text));
			open.add(slanted.get(index));
		}
	}

	private static void slant(StringBuilder text, int from, int to) {
		int left = 2 * Math.min(from, to) + 1;
		int right = 2 * Math.max(from, to) - 1;
		for (int column = left; column <= right; column++) {
			if (column >= text.length() || text.charAt(column) == ' ') {
				put(text, column, '_');
			}
		}
		put(text, right, (to < from) ? '/' : '\\');
	}

	// What ends and what begins would look like a line where one is right above the
	// other.
	private void separate(LaneRow row, LaneRow next) {
		if (row.links().isEmpty() && !next.fromAbove() && row.lane() == next.lane()) {
			this.lines.add(AsciiLine.connecting(lanes(row.passing())));
		}
	}

	private static StringBuilder lanes(Iterable<Integer> lanes) {
		StringBuilder text = new StringBuilder();
		lanes.forEach((lane) -> put(text, 2 * lane, '|'));
		return text;
	}

	private static void put(StringBuilder text, int column, char character) {
		while (text.length() <= column) {
			text.append(' ');
		}
		text.setCharAt(column, character);
	}

}
