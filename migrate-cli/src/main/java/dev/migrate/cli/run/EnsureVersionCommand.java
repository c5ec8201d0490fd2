package dev.migrate.cli.run;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationScripts;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.json.JsonObject;
import picocli.CommandLine.Command;

/** Create the tables of ours. */
@Command(name = "ensure-version", aliases = "ensure_version",
		description = "Create the version table and the history table where they are missing.",
		footer = { "", "Examples:", "  migrate ensure-version", "  migrate ensure-version --sql --dialect mariadb" })
public final class EnsureVersionCommand extends ScriptableCommand {

	@Override
	String script(MigrationScripts scripts) {
		return scripts.ensureVersion();
	}

	@Override
	void migrate(CommandScope scope) {
		made(scope, (migrator) -> migrator.ensureVersion());
		MigrateOptions options = scope.host().options();
		scope.answer(
				new JsonObject().put("versionTable", options.versionTable())
					.put("historyTable", options.historyTable()),
				(terminal) -> terminal
					.line("The tables %s and %s are there".formatted(options.versionTable(), options.historyTable())));
	}

}
