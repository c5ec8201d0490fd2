package dev.migrate.cli.look;

import java.util.List;

import dev.migrate.MigrationStatus;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where is the database? */
@Command(name = "current", description = "Show the revisions that the database is at.")
public final class CurrentCommand extends Subcommand {

	@Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless everything is applied.")
	private boolean checkHeads;

	@Override
	public Need need() {
		return Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		MigrationStatus status = scope.migrator().status();
		RevisionGraph graph = scope.migrator().graph();
		RevisionListing listing = new RevisionListing(graph, status.current());
		if (this.checkHeads) {
			listing.requireHeads();
		}
		List<ListedRevision> current = listing.current();
		scope.answer(
				new JsonObject().put("current", status.current().stream().map(Object::toString).toList())
					.put("heads", status.heads().stream().map(Object::toString).toList()),
				(terminal) -> current.forEach((revision) -> terminal.line(new RevisionLine(graph, revision).text())));
		return ExitCode.DONE;
	}

}
