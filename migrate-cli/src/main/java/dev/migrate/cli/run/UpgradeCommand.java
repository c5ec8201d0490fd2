package dev.migrate.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrate.cli.backup.BackupOptions;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Apply revisions. */
@Command(name = "upgrade", description = "Apply what is missing for a target.",
		footer = { "", "Examples:", "  migrate upgrade                           everything that is pending",
				"  migrate upgrade +1 --backup               one revision, after a backup",
				"  migrate upgrade --sql --file deploy.sql   from an empty database, for a DBA",
				"  migrate upgrade --sql 1f0a:heads          from one that is at 1f0a" })
public final class UpgradeCommand extends RunCommand {

	@Parameters(paramLabel = "TARGET", arity = "0..*", defaultValue = "heads",
			description = "Where to lead the database: an id, a branch, 'head', '+1'; with --sql also a range 'a:b' (default: ${DEFAULT-VALUE}).")
	private List<String> targets = List.of();

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	@Mixin
	private BackupOptions backup = new BackupOptions();

	@Override
	public Need need() {
		return this.script.wanted() ? Need.REVISIONS : super.need();
	}

	@Override
	public void verify() {
		this.script.verify();
		this.script.excludes("--backup", this.backup.wanted());
		this.backup.verify();
	}

	@Override
	public ExitCode run(CommandScope scope) {
		String[] targets = this.targets.toArray(String[]::new);
		if (this.script.wanted()) {
			this.script.write(scope, (scripts) -> scripts.upgrade(targets));
			return ExitCode.DONE;
		}
		Optional<Path> backup = this.backup.makeBefore(scope, () -> scope.migrator().planUpgrade(targets));
		tell(scope, made(scope, (migrator) -> migrator.upgrade(targets)), backup);
		return ExitCode.DONE;
	}

}
