package dev.migrate.cli.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GraphPictureTests {

	@Test
	void lineIsStraight() {
		assertThat(drawn("a", "b<a", "c<b")).isEqualTo("""
				* c
				* b
				* a
				""");
	}

	@Test
	void branchesPartAndMeet() {
		assertThat(drawn("a", "b<a", "c<a", "d<b,c", "e<d")).isEqualTo("""
				* e
				* d
				|\\
				* | b
				| * c
				|/
				* a
				""");
	}

	@Test
	void mergeOfThreeHasALineForEach() {
		assertThat(drawn("a", "b<a", "c<a", "d<a", "m<b,c,d")).isEqualTo("""
				* m
				|__\\
				|\\  |
				* | | b
				| * | c
				|/  |
				|   * d
				|__/
				* a
				""");
	}

	@Test
	void linesThatAreFarApartAreJoinedAcrossOthers() {
		assertThat(drawn("a", "k", "x<a", "y<k", "z<a", "w<k")).isEqualTo("""
				* x
				| * y
				| | * z
				|_|/
				* | a
				  |
				* | w
				 \\|
				  * k
				""");
	}

	@Test
	void unrelatedLinesAreKeptApart() {
		assertThat(drawn("a", "b<a", "x", "y<x")).isEqualTo("""
				* b
				* a

				* y
				* x
				""");
	}

	@Test
	void manyHeadsOfOneBaseStayNarrow() {
		List<String> revisions = new ArrayList<>(List.of("a"));
		for (int head = 0; head < 200; head++) {
			revisions.add("h" + head + "<a");
		}
		assertThat(picture(revisions.toArray(String[]::new)).layout().lanes()).isEqualTo(2);
	}

	@Test
	void tenThousandRevisionsAreLaidOut() {
		List<Revision> revisions = new ArrayList<>();
		for (int index = 0; index < 10_000; index++) {
			List<RevisionId> parents = (index == 0) ? List.of() : List.of(RevisionId.of("r" + (index - 1)));
			revisions.add(new Revision(RevisionId.of("r" + index), parents, List.of(), List.of(), ""));
		}
		GraphPicture picture = GraphPicture.of(RevisionGraph.of(revisions), Optional.empty());
		assertThat(AsciiGraph.of(picture)).hasSize(10_000);
		assertThat(picture.layout().lanes()).isOne();
	}

	@Test
	void everyLineEndsAtItsRevision() {
		GraphPicture picture = picture("a", "b<a", "c<a", "d<b", "e<c,d", "f<b", "g<f,e", "h", "i<h,g");
		for (LaneRow row : picture.layout().rows()) {
			for (int index = 0; index < row.parents().size(); index++) {
				LaneRow parent = picture.layout().rows().get(row.parents().get(index));
				assertThat(parent.lane()).isEqualTo(row.links().get(index));
				assertThat(parent.fromAbove()).isTrue();
			}
		}
	}

	@Test
	void mermaidEscapesWhatMeansSomething() {
		assertThat(MermaidGraph.of(hostile())).isEqualTo("""
				flowchart TD
				  r0["b (head)<br/>#34;#93; --#62; click r0 #34;javascript:alert(1)#34;"]
				  r1["a (web)<br/>#60;script#62;"]
				  r0 --> r1
				  classDef applied fill:#dcefe2,stroke:#2c6e49,color:#1f2421
				  classDef pending fill:#fbf0d9,stroke:#8a5a00,color:#1f2421
				  classDef failed fill:#f9e0df,stroke:#a3262a,color:#1f2421
				  classDef current fill:#dcefe2,stroke:#2c6e49,color:#1f2421,stroke-width:3px
				""");
	}

	@Test
	void dotEscapesWhatMeansSomething() {
		assertThat(DotGraph.of(hostile())).isEqualTo("""
				digraph revisions {
				  node [shape=box, style="rounded,filled", fillcolor=white, fontname="sans-serif"];
				  "b" [label="b (head)\\n\\"] --> click r0 \\"javascript:alert(1)\\""];
				  "a" [label="a (web)\\n<script>"];
				  "b" -> "a";
				}
				""");
	}

	@Test
	void svgEscapesWhatMeansSomething() {
		assertThat(SvgGraph.of(hostile()))
			.contains("""
					<path class="line" d="M20 20V50"/>
					""",
					"""
							<text x="40" y="54"><tspan class="id">a</tspan><tspan class="mark"> (web)</tspan> &lt;script&gt;</text></g>
							""")
			.doesNotContain("<script")
			.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=");
	}

	@Test
	void dependenciesAreDashed() {
		GraphPicture picture = picture("a", "b~a");
		assertThat(DotGraph.of(picture)).contains("  \"b\" -> \"a\" [style=dashed];\n");
		assertThat(MermaidGraph.of(picture)).contains("  r0 -.-> r1\n");
		assertThat(SvgGraph.of(picture)).contains("<path class=\"needs\" d=\"M20 20Q5 35 20 50\"/>");
	}

	private static GraphPicture hostile() {
		return GraphPicture.of(RevisionGraph
			.of(List.of(new Revision(RevisionId.of("a"), List.of(), List.of(), List.of("web"), "<script>"),
					new Revision(RevisionId.of("b"), List.of(RevisionId.of("a")), List.of(), List.of(),
							"\"] --> click r0 \"javascript:alert(1)\""))),
				Optional.empty());
	}

	private static GraphPicture picture(String... revisions) {
		return GraphPicture.of(RevisionGraph
			.of(List.of(revisions).stream().map((notation) -> TestRevisions.revision(notation).revision()).toList()),
				Optional.empty());
	}

	private static String drawn(String... revisions) {
		return AsciiGraph.of(picture(revisions))
			.stream()
			.map((line) -> (line.lanes() + line.symbol() + line.after()
					+ line.node().map((node) -> " " + node.id()).orElse(""))
				.stripTrailing() + "\n")
			.collect(Collectors.joining());
	}

}
