package dev.migrate.cli.run;

import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.Migrator;
import dev.migrate.cli.backup.BackupOptions;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.execution.MigrationReport;
import dev.migrate.plan.MigrationPlan;
import picocli.CommandLine.Mixin;

/** A command that leads a database somewhere, after a backup if one is wanted. */
abstract class MoveCommand extends ScriptableCommand {

	@Mixin
	private BackupOptions backup = new BackupOptions();

	@Override
	public void verify() {
		super.verify();
		scriptOptions().excludes("--backup", this.backup.wanted());
		this.backup.verify();
	}

	@Override
	void migrate(CommandScope scope) {
		Optional<Path> backup = this.backup.makeBefore(scope, () -> plan(scope.migrator()));
		tell(scope, made(scope, this::move), backup);
	}

	/** Return the way there. */
	abstract MigrationPlan plan(Migrator migrator);

	/** Go there. */
	abstract MigrationReport move(Migrator migrator);

}
