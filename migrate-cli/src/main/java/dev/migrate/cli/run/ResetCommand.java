package dev.migrate.cli.run;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.ProductionGuard;
import dev.migrate.cli.command.RefusedException;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.execution.MigrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Begin again, on a developer's database. */
@Command(name = "reset",
		description = "For development: lead the database down to base and up again. All rows are lost.",
		footer = { "", "Examples:", "  migrate reset --force" })
public final class ResetCommand extends RunCommand {

	@Option(names = "--force", description = "Say that the loss is meant; nothing is done without it.")
	private boolean force;

	@Override
	public ExitCode run(CommandScope scope) {
		ProductionGuard.refuse(scope.host(), "reset", "There is no way to do this on such a database.");
		if (!this.force) {
			throw new RefusedException(
					"'reset' leads the database down to base and up again, and all rows in it are lost."
							+ " Nothing was done. If that is meant, say 'reset --force'.");
		}
		MigrationReport down = made(scope, (migrator) -> migrator.downgrade("base"));
		MigrationReport up = made(scope, (migrator) -> migrator.upgrade());
		RunDocument document = new RunDocument(scope.migrator()::graph);
		scope.answer(new JsonObject().put("runs", List.of(document.of(down), document.of(up))), (terminal) -> {
			terminal.line(RunSummary.of(down));
			terminal.line(RunSummary.of(up));
		});
		return ExitCode.DONE;
	}

}
