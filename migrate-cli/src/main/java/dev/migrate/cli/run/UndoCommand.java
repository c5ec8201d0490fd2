package dev.migrate.cli.run;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.Confirmation;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Undo what was applied last. */
@Command(name = "undo", description = "Undo the revisions that were applied last, as the history tells.",
		footer = { "", "Where lines met, 'downgrade -1' would have to guess which way back is meant;", "'undo' knows.",
				"", "Examples:", "  migrate undo            the last revision",
				"  migrate undo 3 --yes    the last three, without a question" })
public final class UndoCommand extends RunCommand {

	@Parameters(paramLabel = "N", arity = "0..1", defaultValue = "1",
			description = "How many (default: ${DEFAULT-VALUE}).")
	private int steps = 1;

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public void verify() {
		if (this.steps < 1) {
			throw new UsageException("N must be 1 or more, but is " + this.steps);
		}
	}

	@Override
	public ExitCode run(CommandScope scope) {
		new UndoQuestion(this.confirmation).ask(scope, () -> scope.migrator().planUndo(this.steps));
		tell(scope, made(scope, (migrator) -> migrator.undo(this.steps)));
		return ExitCode.DONE;
	}

}
