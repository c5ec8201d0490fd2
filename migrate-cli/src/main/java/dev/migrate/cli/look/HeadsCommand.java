package dev.migrate.cli.look;

import java.util.List;

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

/** Which revisions does no other follow? */
@Command(name = "heads", description = "Show the revisions that no other follows.")
public final class HeadsCommand extends Subcommand {

	@Option(names = "--resolve-dependencies", description = "Leave out heads that another revision depends on.")
	private boolean resolveDependencies;

	@Override
	public Need need() {
		return Need.REVISIONS;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionGraph graph = scope.migrator().graph();
		List<ListedRevision> heads = new RevisionListing(graph, List.of()).heads(this.resolveDependencies);
		scope.answer(new JsonObject().put("heads", heads.stream().map((head) -> head.id().value()).toList()),
				(terminal) -> heads.forEach((head) -> terminal.line(new RevisionLine(graph, head).text())));
		return ExitCode.DONE;
	}

}
