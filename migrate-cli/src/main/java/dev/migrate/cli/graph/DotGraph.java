package dev.migrate.cli.graph;

import java.util.List;

/** Writes a graph for Graphviz. */
public final class DotGraph {

	private DotGraph() {
	}

	/** Return the text of the graph, whose newest revisions are at the top. */
	public static String of(GraphPicture picture) {
		StringBuilder text = new StringBuilder("""
				digraph revisions {
				  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
				""");
		List<PictureNode> nodes = picture.nodes();
		for (PictureNode node : nodes) {
			text.append("  %s [label=%s%s];\n".formatted(quoted(node.id()), quoted(label(node)), styleOf(node)));
		}
		for (int row = 0; row < nodes.size(); row++) {
			String from = quoted(nodes.get(row).id());
			for (int parent : picture.layout().rows().get(row).parents()) {
				text.append("  %s -> %s;\n".formatted(from, quoted(nodes.get(parent).id())));
			}
			for (int dependency : picture.dependencies().get(row)) {
				text.append("  %s -> %s [style=dashed];\n".formatted(from, quoted(nodes.get(dependency).id())));
			}
		}
		return text.append("}\n").toString();
	}

	private static String styleOf(PictureNode node) {
		String width = node.isCurrent() ? ", penwidth=3" : "";
		return switch (node.state()) {
			case APPLIED -> ", fillcolor=\"#dcefe2\", color=\"#2c6e49\"" + width;
			case PENDING -> ", fillcolor=\"#fbf0d9\", color=\"#8a5a00\"" + width;
			case FAILED -> ", fillcolor=\"#f9e0df\", color=\"#a3262a\"" + width;
			case UNKNOWN -> width;
		};
	}

	private static String label(PictureNode node) {
		return node.id() + node.brackets() + "\n" + node.message();
	}

	// A line end stays one, and a backslash of a message means itself.
	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}

}
