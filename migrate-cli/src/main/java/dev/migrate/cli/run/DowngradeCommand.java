package dev.migrate.cli.run;

import dev.migrate.MigrationScripts;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.Confirmation;
import dev.migrate.cli.command.UsageException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.plan.MigrationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Undo revisions down to a target. */
@Command(name = "downgrade", description = "Undo what was applied after a target, which stays.",
		footer = { "", "Where lines met, '-1' would have to guess which way back is meant;", "'migrate undo' knows.",
				"", "Examples:", "  migrate downgrade -1                 the last revision",
				"  migrate downgrade base --yes         all of them, without a question",
				"  migrate downgrade --sql 2b7c:1f0a    the way back as SQL for a DBA" })
public final class DowngradeCommand extends MoveCommand {

	@Parameters(paramLabel = "TARGET", converter = TargetConverter.class,
			description = "Where to lead the database: an id, '-1', 'base'; with --sql a range 'from:to'.")
	private String target = "";

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public void verify() {
		super.verify();
		if (scriptOptions().wanted() && this.target.indexOf(':') < 0) {
			throw new UsageException(
					"The script of a downgrade must know where to begin, as in 'downgrade --sql head:%s'"
						.formatted(this.target));
		}
	}

	@Override
	String script(MigrationScripts scripts) {
		return scripts.downgrade(this.target);
	}

	@Override
	void migrate(CommandScope scope) {
		new UndoQuestion(this.confirmation).ask(scope, () -> plan(scope.migrator()));
		super.migrate(scope);
	}

	@Override
	MigrationPlan plan(Migrator migrator) {
		return migrator.planDowngrade(this.target);
	}

	@Override
	MigrationReport move(Migrator migrator) {
		return migrator.downgrade(this.target);
	}

}
