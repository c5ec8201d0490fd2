package dev.migrate.cli.look;

import java.util.List;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where is the database? */
@Command(name = "current", description = "Show the revisions that the database is at.", footer = { "", "Examples:",
		"  migrate current", "  migrate current -v", "  migrate current --check-heads || echo 'not up to date'" })
public final class CurrentCommand extends Subcommand {

	@Option(names = { "-v", "--verbose" }, description = "Show the database, and all that is known of each revision.")
	private boolean verbose;

	@Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless everything is applied.")
	private boolean checkHeads;

	@Override
	public Need need() {
		return Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Migrator migrator = scope.migrator();
		MigrationStatus status = migrator.status();
		RevisionListing listing = new RevisionListing(migrator.graph(), status.current());
		if (this.checkHeads) {
			listing.requireHeads();
		}
		List<ListedRevision> current = listing.current();
		scope.answer(new JsonObject().put("current", new RevisionJson(migrator.outline()).of(current))
			.put("rows", RevisionJson.values(status.current()))
			.put("heads", RevisionJson.values(status.heads()))
			.put("atHeads", status.pending().isEmpty()), (terminal) -> show(current, migrator, terminal));
		return ExitCode.DONE;
	}

	private void show(List<ListedRevision> current, Migrator migrator, Terminal terminal) {
		RevisionText text = new RevisionText(migrator.outline(), terminal);
		if (this.verbose) {
			terminal.line("Current revision(s) for " + migrator.database().url() + ":");
		}
		current.forEach(this.verbose ? text::entry : text::marked);
	}

}
