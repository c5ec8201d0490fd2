package dev.migrate.cli.look;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.RevisionOutline;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where do lines part? */
@Command(name = "branches", description = "Show the revisions that several others follow, with those.",
		footer = { "", "Examples:", "  migrate branches", "  migrate branches -v" })
public final class BranchesCommand extends Subcommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that is known of each, and messages.")
	private boolean verbose;

	@Override
	public Need need() {
		return Need.REVISIONS;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionOutline outline = scope.migrator().outline();
		RevisionGraph graph = outline.graph();
		RevisionListing listing = new RevisionListing(graph, List.of());
		List<Branch> branches = new ArrayList<>();
		for (ListedRevision point : listing.branches()) {
			branches.add(new Branch(point, graph.children(point.id()).stream().map(listing::of).toList()));
		}
		RevisionJson json = new RevisionJson(outline);
		scope.answer(new JsonObject().put("branches", branches.stream().map((branch) -> branch.json(json)).toList()),
				(terminal) -> branches
					.forEach((branch) -> show(branch, new RevisionText(outline, terminal), terminal)));
		return ExitCode.DONE;
	}

	private void show(Branch branch, RevisionText text, Terminal terminal) {
		if (this.verbose) {
			text.entry(branch.point());
		}
		else {
			text.labelled(branch.point());
		}
		branch.children().forEach((child) -> text.branch(branch.point(), child, this.verbose));
		terminal.line("");
	}

	private record Branch(ListedRevision point, List<ListedRevision> children) {

		JsonObject json(RevisionJson json) {
			return json.of(this.point).put("branchesInto", json.of(this.children));
		}

	}

}
