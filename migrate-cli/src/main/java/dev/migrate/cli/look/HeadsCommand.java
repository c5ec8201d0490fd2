package dev.migrate.cli.look;

import java.util.List;

import dev.migrate.RevisionOutline;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which revisions does no other follow? */
@Command(name = "heads", description = "Show the revisions that no other follows.",
		footer = { "", "Examples:", "  migrate heads", "  migrate heads -v --resolve-dependencies" })
public final class HeadsCommand extends Subcommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that is known of each.")
	private boolean verbose;

	@Option(names = "--resolve-dependencies", description = "Leave out heads that another revision depends on.")
	private boolean resolveDependencies;

	@Override
	public Need need() {
		return Need.REVISIONS;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionOutline outline = scope.migrator().outline();
		RevisionListing listing = new RevisionListing(outline.graph(), List.of());
		List<ListedRevision> heads = listing.heads(this.resolveDependencies);
		scope.answer(new JsonObject().put("heads", new RevisionJson(outline).of(heads)), (terminal) -> {
			RevisionText text = new RevisionText(outline, terminal);
			heads.forEach((head) -> show(listing, head, text));
		});
		return ExitCode.DONE;
	}

	private void show(RevisionListing listing, ListedRevision head, RevisionText text) {
		if (this.verbose) {
			text.entry(listing.of(head.id()));
		}
		else {
			text.labelled(head);
		}
	}

}
