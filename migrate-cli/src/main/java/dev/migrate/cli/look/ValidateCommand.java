package dev.migrate.cli.look;

import java.util.List;
import java.util.Optional;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.revision.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Is everything as it should be? */
@Command(name = "validate",
		description = { "Look for faults in the revisions, and for revisions that were edited or deleted after being "
				+ "applied. Exits with 3 if there is anything." },
		footer = { "", "Examples:", "  migrate validate", "  migrate validate --offline   # in a pre-commit hook",
				"  migrate validate --offline --several-heads" })
public final class ValidateCommand extends Subcommand {

	@Option(names = "--offline", description = "Look at the revisions only, and ask no database.")
	private boolean offline;

	@Option(names = "--several-heads", description = "Allow more than one head.")
	private boolean severalHeads;

	@Override
	public Need need() {
		return this.offline ? Need.REVISIONS : Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Validation validation = new Validation(scope.migrator());
		validation.checkScripts();
		if (!this.severalHeads) {
			validation.checkHeads();
		}
		if (!this.offline) {
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

	private void show(List<Problem> problems, int revisions, Terminal terminal) {
		if (problems.isEmpty()) {
			terminal.line(terminal.in(Colour.GREEN, "valid") + ": %d %s%s".formatted(revisions,
					(revisions == 1) ? "revision" : "revisions", this.offline ? ", no database asked" : ""));
		}
		problems
			.forEach((problem) -> terminal.line(terminal.in(Colour.RED, problem.word()) + ": " + problem.message()));
	}

}
