package dev.migrate.cli.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.RevisionOutline;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.graph.AsciiGraph;
import dev.migrate.cli.graph.AsciiLine;
import dev.migrate.cli.graph.DotGraph;
import dev.migrate.cli.graph.GraphPicture;
import dev.migrate.cli.graph.MermaidGraph;
import dev.migrate.cli.graph.NodeState;
import dev.migrate.cli.graph.PictureNode;
import dev.migrate.cli.graph.SvgGraph;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.page.MigrationPage;
import dev.migrate.cli.page.PageSection;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.StyledLine;
import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What do the revisions look like? */
@Command(name = "graph", description = "Draw all revisions, the newest at the top.",
		footer = { "", "With -i, '*' is applied, '@' is where the database is, 'o' waits, 'x' failed.", "", "Examples:",
				"  migrate graph", "  migrate graph -i", "  migrate graph --format svg > revisions.svg",
				"  migrate graph --format dot | dot -Tpng > revisions.png" })
public final class GraphCommand extends Subcommand {

	@Option(names = "--format", paramLabel = "PICTURE", defaultValue = "ascii",
			description = "How it is drawn: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
	private PictureFormat format = PictureFormat.ascii;

	@Option(names = { "-i", "--indicate-current" },
			description = "Ask the database, and show what is applied and what waits.")
	private boolean indicateCurrent;

	@Override
	public Need need() {
		return this.indicateCurrent ? Need.DATABASE : Need.REVISIONS;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Optional<MigrationStatus> status = this.indicateCurrent ? Optional.of(scope.migrator().status())
				: Optional.empty();
		RevisionOutline outline = scope.migrator().outline();
		GraphPicture picture = GraphPicture.of(outline.graph(), status);
		scope.answer(json(picture, new RevisionJson(outline)),
				(terminal) -> draw(picture, scope.migrator(), status, terminal));
		return ExitCode.DONE;
	}

	private void draw(GraphPicture picture, Migrator migrator, Optional<MigrationStatus> status, Terminal terminal) {
		switch (this.format) {
			case ascii -> AsciiGraph.of(picture).forEach((line) -> show(line, terminal));
			case svg -> terminal.line(SvgGraph.of(picture).stripTrailing());
			case html -> terminal.line(MigrationPage.of(List.of(page(migrator, status))).stripTrailing());
			case mermaid -> terminal.line(MermaidGraph.of(picture).stripTrailing());
			case dot -> terminal.line(DotGraph.of(picture).stripTrailing());
		}
	}

	private static PageSection page(Migrator migrator, Optional<MigrationStatus> status) {
		return status.map((known) -> PageSection.of("migrations", migrator, known))
			.orElseGet(() -> PageSection.of("migrations", migrator));
	}

	private static void show(AsciiLine line, Terminal terminal) {
		StyledLine text = StyledLine.on(terminal).add(line.lanes());
		line.node()
			.ifPresentOrElse((node) -> text.add(colour(node), line.symbol())
				.add(line.after() + " ")
				.add(Colour.BOLD, node.id())
				.add(node.brackets())
				.continued(line.below() + "     ")
				.end(", ", node.message()), text::end);
	}

	private static Colour colour(PictureNode node) {
		return switch (node.state()) {
			case APPLIED -> Colour.GREEN;
			case PENDING -> Colour.YELLOW;
			case FAILED -> Colour.RED;
			case UNKNOWN -> Colour.FAINT;
		};
	}

	private static JsonObject json(GraphPicture picture, RevisionJson revisions) {
		List<JsonObject> nodes = new ArrayList<>();
		for (int row = 0; row < picture.nodes().size(); row++) {
			PictureNode node = picture.nodes().get(row);
			nodes.add(revisions.of(node.revision())
				.put("marks", node.marks().stream().sorted().map((mark) -> mark.text()).toList())
				.put("state", (node.state() == NodeState.UNKNOWN) ? null : node.state().word())
				.put("lane", picture.layout().rows().get(row).lane()));
		}
		return new JsonObject().put("revisions", nodes);
	}

}
