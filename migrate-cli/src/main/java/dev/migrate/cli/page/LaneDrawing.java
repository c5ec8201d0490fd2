package dev.migrate.cli.page;

import java.util.Set;
import java.util.TreeSet;

import dev.migrate.cli.graph.LaneRow;
import dev.migrate.cli.graph.PictureNode;

/**
 * Draws the lanes beside a row of a page. A row may be of any height, also when it is
 * opened, so that lines end at a share of it rather than at a point.
 */
final class LaneDrawing {

	private static final int WIDEST = 96;

	private static final int LANE = 16;

	private static final int NARROWEST_LANE = 4;

	private static final int COLOURS = 6;

	private static final int MIDDLE = 21;

	private final int lane;

	private final int width;

	LaneDrawing(int lanes) {
		this.lane = Math.max(NARROWEST_LANE, Math.min(LANE, WIDEST / Math.max(1, lanes)));
		this.width = this.lane * lanes + 8;
	}

	/** Return the lanes beside a revision. */
	Html row(LaneRow row, PictureNode node) {
		Html svg = new Html().add("<svg class=\"lanes\" width=\"%s\" aria-hidden=\"true\">", this.width);
		row.passing().forEach((passing) -> line(svg, passing, passing, "0"));
		if (row.fromAbove()) {
			svg.add("<line class=\"l%s\" x1=\"%s\" y1=\"0\" x2=\"%s\" y2=\"%s\"/>", row.lane() % COLOURS, x(row.lane()),
					x(row.lane()), MIDDLE);
		}
		row.links().forEach((link) -> line(svg, row.lane(), link, String.valueOf(MIDDLE)));
		int radius = Math.min(5, this.lane / 2);
		if (node.isCurrent()) {
			svg.add("<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", x(row.lane()), MIDDLE, radius + 3);
		}
		return svg.add("<circle class=\"node\" cx=\"%s\" cy=\"%s\" r=\"%s\"/></svg>", x(row.lane()), MIDDLE, radius);
	}

	/** Return the lanes that go on below a revision. */
	Html below(LaneRow row) {
		Html svg = new Html().add("<svg class=\"lanes\" width=\"%s\" aria-hidden=\"true\">", this.width);
		Set<Integer> lanes = new TreeSet<>(row.passing());
		lanes.addAll(row.links());
		lanes.forEach((lane) -> line(svg, lane, lane, "0"));
		return svg.add("</svg>");
	}

	private void line(Html svg, int from, int to, String top) {
		svg.add("<line class=\"l%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"100%%\"/>", to % COLOURS, x(from), top, x(to));
	}

	private int x(int lane) {
		return this.lane * lane + this.lane / 2 + 4;
	}

}
