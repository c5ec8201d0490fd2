package dev.migrate.cli.look;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrate.cli.author.AuthoredRevisions;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Is everything as it should be? */
@Command(name = "validate",
		description = { "Look for faults in the revisions, and for revisions that were edited or deleted after being "
				+ "applied. Exits with 3 if there is anything." },
		footer = { "", "Examples:", "  migrate validate", "  migrate validate --offline --several-heads",
				"  migrate validate --offline --directory .   # before a commit, without a build" })
public final class ValidateCommand extends Subcommand {

	@ArgGroup(exclusive = false)
	private @Nullable Offline offline;

	@Option(names = "--several-heads", description = "Allow more than one head.")
	private boolean severalHeads;

	@Override
	public Need need() {
		return isOffline() ? Need.REVISIONS : Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Validation validation = begin(scope);
		if (!this.severalHeads) {
			validation.checkHeads();
		}
		if (!isOffline()) {
			validation.checkDatabase();
		}
		List<Problem> problems = validation.problems();
		Optional<Integer> revisions = validation.graph().map(RevisionGraph::size);
		scope.answer(
				new JsonObject().put("valid", problems.isEmpty())
					.put("revisions", revisions.orElse(null))
					.put("problems", problems.stream().map(Problem::json).toList()),
				(terminal) -> show(problems, revisions.orElse(0), terminal));
		return problems.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
	}

	private Validation begin(CommandScope scope) {
		if (this.offline != null && this.offline.directory != null) {
			AuthoredRevisions authored = AuthoredRevisions.in(this.offline.directory, scope);
			return new Validation(scope.migrator(), authored::graph);
		}
		Validation validation = new Validation(scope.migrator(), scope.migrator()::graph);
		validation.checkScripts();
		return validation;
	}

	private boolean isOffline() {
		return this.offline != null && this.offline.chosen;
	}

	private void show(List<Problem> problems, int revisions, Terminal terminal) {
		if (problems.isEmpty()) {
			terminal.line(terminal.in(Colour.GREEN, "valid") + ": %d %s%s".formatted(revisions,
					(revisions == 1) ? "revision" : "revisions", isOffline() ? ", no database asked" : ""));
		}
		problems
			.forEach((problem) -> terminal.line(terminal.in(Colour.RED, problem.word()) + ": " + problem.message()));
	}

	/** What is looked at instead of a database. */
	private static final class Offline {

		@Option(names = "--offline", required = true, description = "Look at the revisions only, and ask no database.")
		private boolean chosen;

		@Option(names = "--directory", paramLabel = "DIR",
				description = "Look at the sources of the project or module there, too, built or not.")
		private @Nullable Path directory;

	}

}
