package dev.migrate.cli.graph;

import java.util.List;

/** Writes a graph for Mermaid, which many wikis and Git hosts draw. */
public final class MermaidGraph {

	private MermaidGraph() {
	}

	/** Return the text of the diagram, whose newest revisions are at the top. */
	public static String of(GraphPicture picture) {
		StringBuilder text = new StringBuilder("flowchart TD\n");
		List<PictureNode> nodes = picture.nodes();
		for (int row = 0; row < nodes.size(); row++) {
			PictureNode node = nodes.get(row);
			text.append("  r%d[\"%s\"]%s\n".formatted(row, label(node), styleOf(node)));
		}
		for (int row = 0; row < nodes.size(); row++) {
			for (int parent : picture.layout().rows().get(row).parents()) {
				text.append("  r%d --> r%d\n".formatted(row, parent));
			}
			for (int dependency : picture.dependencies().get(row)) {
				text.append("  r%d -.-> r%d\n".formatted(row, dependency));
			}
		}
		text.append("""
				  classDef applied fill:#dcefe2,stroke:#2c6e49,color:#1f2421
				  classDef pending fill:#fbf0d9,stroke:#8a5a00,color:#1f2421
				  classDef failed fill:#f9e0df,stroke:#a3262a,color:#1f2421
				  classDef current fill:#dcefe2,stroke:#2c6e49,color:#1f2421,stroke-width:3px
				""");
		return text.toString();
	}

	private static String styleOf(PictureNode node) {
		if (node.isCurrent()) {
			return ":::current";
		}
		return (node.state() == NodeState.UNKNOWN) ? "" : ":::" + node.state().word();
	}

	private static String label(PictureNode node) {
		return entities(node.id() + node.brackets()) + "<br/>" + entities(node.message());
	}

	// Mermaid has character references of its own, which begin with a number sign.
	private static String entities(String text) {
		StringBuilder safe = new StringBuilder();
		text.codePoints().forEach((character) -> {
			if (Character.isLetterOrDigit(character) || " .,:-_/()".indexOf(character) >= 0) {
				safe.appendCodePoint(character);
			}
			else {
				safe.append('#').append(character).append(';');
			}
		});
		return safe.toString();
	}

}
