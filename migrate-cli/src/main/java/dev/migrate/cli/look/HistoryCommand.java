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
import picocli.CommandLine.Option;

/** Which revisions are there? */
@Command(name = "history", description = "Show all revisions, or those of a range, newest first.",
		footer = { "", "A range includes both ends, and either may be left out.", "", "Examples:", "  migrate history",
				"  migrate history -r a1b2:heads", "  migrate history -r=-3:", "  migrate history -r current: -i" })
public final class HistoryCommand extends Subcommand {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO", defaultValue = ":",
			description = "Show only these; 'current' stands for where the database is.")
	private String range = ":";

	@Option(names = { "-v", "--verbose" }, description = "Show all that is known of each.")
	private boolean verbose;

	@Option(names = { "-i", "--indicate-current" }, description = "Ask the database, and mark where it is.")
	private boolean indicateCurrent;

	@Override
	public Need need() {
		return asksDatabase() ? Need.DATABASE : Need.REVISIONS;
	}

	private boolean asksDatabase() {
		return this.indicateCurrent || RevisionListing.asksForRows(this.range.strip());
	}

	@Override
	public ExitCode run(CommandScope scope) {
		List<RevisionId> rows = asksDatabase() ? scope.migrator().current() : List.of();
		RevisionOutline outline = scope.migrator().outline();
		List<ListedRevision> history = new RevisionListing(outline.graph(), rows).history(this.range,
				this.indicateCurrent);
		scope.answer(new JsonObject().put("history", new RevisionJson(outline).of(history)), (terminal) -> {
			RevisionText text = new RevisionText(outline, terminal);
			history.forEach(this.verbose ? text::entry : text::withParents);
		});
		return ExitCode.DONE;
	}

}
