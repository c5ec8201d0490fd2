package dev.migrate.cli.graph;

import java.util.List;
import java.util.Locale;

/** Draws a graph as an SVG image that needs nothing beside it. */
public final class SvgGraph {

	private static final int ROW = 30;

	private static final int LANE = 20;

	private static final int MARGIN = 20;

	private static final double CHARACTER = 7.4;

	private static final int LONGEST_MESSAGE = 90;

	// Rules rather than variables, which not every viewer of SVG understands.
	private static final String STYLE = """
			.paper{fill:#fff}.line{fill:none;stroke:#7d8590;stroke-width:2}.needs{fill:none;stroke:#7d8590;stroke-dasharray:3 4}
			.node{stroke:#57606a;fill:#fff;stroke-width:2.5}.applied{stroke:#2c6e49;fill:#2c6e49}.pending{stroke:#8a5a00}
			.failed{stroke:#a3262a;fill:#a3262a}.ring{fill:none;stroke:#2c6e49;stroke-width:2}
			text{font:13px ui-monospace,monospace;fill:#1f2421}.id{font-weight:bold}.mark{fill:#57606a}
			@media(prefers-color-scheme:dark){.paper{fill:#141715}.node{stroke:#9aa49d;fill:#141715}text{fill:#e8ebe7}
			.applied{stroke:#7cc79b;fill:#7cc79b}.pending{stroke:#e5b567}.failed{stroke:#f08a86;fill:#f08a86}.ring{stroke:#7cc79b}
			.mark{fill:#9aa49d}}
			""";

	private final GraphPicture picture;

	private final StringBuilder text = new StringBuilder();

	private SvgGraph(GraphPicture picture) {
		this.picture = picture;
	}

	/** Return the image. */
	public static String of(GraphPicture picture) {
		SvgGraph graph = new SvgGraph(picture);
		graph.draw();
		return graph.text.toString();
	}

	private void draw() {
		List<PictureNode> nodes = this.picture.nodes();
		int longest = nodes.stream().mapToInt((node) -> said(node).length()).max().orElse(0);
		int width = textStart() + (int) Math.ceil(longest * CHARACTER) + MARGIN;
		int height = 2 * MARGIN + ROW * Math.max(0, nodes.size() - 1);
		line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
				width, height, width, height);
		line("<title>%d revisions</title>", nodes.size());
		line("<style>\n%s</style>", STYLE);
		line("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", width, height);
		for (int row = 0; row < nodes.size(); row++) {
			links(row);
		}
		for (int row = 0; row < nodes.size(); row++) {
			node(row, nodes.get(row));
		}
		line("</svg>");
	}

	private void links(int row) {
		LaneRow drawn = this.picture.layout().rows().get(row);
		int x = x(drawn.lane());
		int y = y(row);
		for (int index = 0; index < drawn.links().size(); index++) {
			int to = x(drawn.links().get(index));
			int end = y(drawn.parents().get(index));
			String curve = (to == x) ? ""
					: "C%d %d %d %d %d %d".formatted(x, y + ROW / 2, to, y + ROW / 2, to, y + ROW);
			line("<path class=\"line\" d=\"M%d %d%sV%d\"/>", x, y, curve, end);
		}
		for (int dependency : this.picture.dependencies().get(row)) {
			int to = x(this.picture.layout().rows().get(dependency).lane());
			line("<path class=\"needs\" d=\"M%d %dQ%d %d %d %d\"/>", x, y, MARGIN / 4, (y + y(dependency)) / 2, to,
					y(dependency));
		}
	}

	private void node(int row, PictureNode node) {
		int x = x(this.picture.layout().rows().get(row).lane());
		int y = y(row);
		line("<g><title>%s</title>", Markup.escaped(node.revision().message()));
		if (node.isCurrent()) {
			line("<circle class=\"ring\" cx=\"%d\" cy=\"%d\" r=\"9\"/>", x, y);
		}
		line("<circle class=\"node %s\" cx=\"%d\" cy=\"%d\" r=\"5\"/>", node.state().word(), x, y);
		line("<text x=\"%d\" y=\"%d\"><tspan class=\"id\">%s</tspan><tspan class=\"mark\">%s</tspan> %s</text></g>",
				textStart(), y + 4, Markup.escaped(node.id()), Markup.escaped(node.brackets()),
				Markup.escaped(shortened(node.message())));
	}

	private static String said(PictureNode node) {
		return node.id() + node.brackets() + " " + shortened(node.message());
	}

	private static String shortened(String message) {
		return (message.length() <= LONGEST_MESSAGE) ? message
				: message.substring(0, message.offsetByCodePoints(0, message.codePointCount(0, LONGEST_MESSAGE))) + "…";
	}

	private int textStart() {
		return MARGIN + LANE * this.picture.layout().lanes();
	}

	private static int x(int lane) {
		return MARGIN + LANE * lane;
	}

	private static int y(int row) {
		return MARGIN + ROW * row;
	}

	private void line(String format, Object... values) {
		this.text.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

}
