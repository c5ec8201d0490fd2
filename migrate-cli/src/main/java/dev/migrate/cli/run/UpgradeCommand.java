package dev.migrate.cli.run;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.execution.MigrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Apply revisions. */
@Command(name = "upgrade", description = "Apply what is missing for a target.")
public final class UpgradeCommand extends Subcommand {

	@Parameters(paramLabel = "TARGET", arity = "0..*", defaultValue = "heads",
			description = "Where to lead the database: an id, a branch, 'head', '+1' (default: ${DEFAULT-VALUE}).")
	private List<String> targets = List.of();

	@Override
	public Need need() {
		return Need.APPLICATION;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		MigrationReport report = scope.migrator().upgrade(this.targets.toArray(String[]::new));
		scope.answer(
				new JsonObject().put("steps", report.steps().stream().map((step) -> step.revision().value()).toList()),
				(terminal) -> terminal.line(report.transition()));
		return ExitCode.DONE;
	}

}
