package dev.migrate.cli.look;

import java.util.List;

import dev.migrate.RevisionOutline;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is this revision? */
@Command(name = "show", description = "Show all that is known of revisions.",
		footer = { "", "Examples:", "  migrate show a1b2", "  migrate show billing@head", "  migrate show current" })
public final class ShowCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION", description = "An id or its beginning, a label, 'head', 'heads' or 'current'.")
	private String target = "";

	@Override
	public Need need() {
		return RevisionListing.asksForRows(this.target) ? Need.DATABASE : Need.REVISIONS;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		List<RevisionId> rows = (need() == Need.DATABASE) ? scope.migrator().current() : List.of();
		RevisionOutline outline = scope.migrator().outline();
		List<ListedRevision> shown = new RevisionListing(outline.graph(), rows).show(this.target);
		scope.answer(new JsonObject().put("revisions", new RevisionJson(outline).of(shown)), (terminal) -> {
			RevisionText text = new RevisionText(outline, terminal);
			shown.forEach(text::entry);
		});
		return ExitCode.DONE;
	}

}
