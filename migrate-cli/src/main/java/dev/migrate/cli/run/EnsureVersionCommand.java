package dev.migrate.cli.run;

import dev.migrate.MigrateOptions;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Create the tables of ours. */
@Command(name = "ensure-version", aliases = "ensure_version",
		description = "Create the version table and the history table where they are missing.",
		footer = { "", "Examples:", "  migrate ensure-version", "  migrate ensure-version --sql --dialect mariadb" })
public final class EnsureVersionCommand extends RunCommand {

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	@Override
	public Need need() {
		return this.script.wanted() ? Need.REVISIONS : super.need();
	}

	@Override
	public void verify() {
		this.script.verify();
	}

	@Override
	public ExitCode run(CommandScope scope) {
		if (this.script.wanted()) {
			this.script.write(scope, (scripts) -> scripts.ensureVersion());
			return ExitCode.DONE;
		}
		made(scope, (migrator) -> migrator.ensureVersion());
		MigrateOptions options = scope.host().options();
		scope.answer(
				new JsonObject().put("versionTable", options.versionTable())
					.put("historyTable", options.historyTable()),
				(terminal) -> terminal
					.line("The tables %s and %s are there".formatted(options.versionTable(), options.historyTable())));
		return ExitCode.DONE;
	}

}
