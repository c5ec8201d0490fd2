package dev.migrate.cli.run;

import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.cli.backup.BackupOptions;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.Confirmation;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Undo revisions down to a target. */
@Command(name = "downgrade", description = "Undo what was applied after a target, which stays.",
		footer = { "", "Where lines met, '-1' would have to guess which way back is meant;", "'migrate undo' knows.",
				"", "Examples:", "  migrate downgrade -1                 the last revision",
				"  migrate downgrade base --yes         all of them, without a question",
				"  migrate downgrade --sql 2b7c:1f0a    the way back as SQL for a DBA" })
public final class DowngradeCommand extends RunCommand {

	@Parameters(paramLabel = "TARGET", converter = TargetConverter.class,
			description = "Where to lead the database: an id, '-1', 'base'; with --sql a range 'from:to'.")
	private String target = "";

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	@Mixin
	private BackupOptions backup = new BackupOptions();

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public Need need() {
		return this.script.wanted() ? Need.REVISIONS : super.need();
	}

	@Override
	public void verify() {
		this.script.verify();
		this.script.excludes("--backup", this.backup.wanted());
		this.backup.verify();
		if (this.script.wanted() && this.target.indexOf(':') < 0) {
			throw new UsageException(
					"The script of a downgrade must know where to begin, as in 'downgrade --sql head:%s'"
						.formatted(this.target));
		}
	}

	@Override
	public ExitCode run(CommandScope scope) {
		if (this.script.wanted()) {
			this.script.write(scope, (scripts) -> scripts.downgrade(this.target));
			return ExitCode.DONE;
		}
		new UndoQuestion(this.confirmation).ask(scope, () -> scope.migrator().planDowngrade(this.target));
		Optional<Path> backup = this.backup.makeBefore(scope, () -> scope.migrator().planDowngrade(this.target));
		tell(scope, made(scope, (migrator) -> migrator.downgrade(this.target)), backup);
		return ExitCode.DONE;
	}

}
