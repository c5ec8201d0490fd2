package dev.migrate.cli.backup;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.Confirmation;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.ProductionGuard;
import dev.migrate.cli.command.RefusedException;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bring a database back. */
@Command(name = "restore", description = "Bring back what a file of 'backup' holds.",
		footer = { "", "Examples:", "  migrate restore shop-20260102T030405Z-1f0a.dump",
				"  migrate restore shop-20260102T030405Z-1f0a.dump --clean --yes" })
public final class RestoreCommand extends Subcommand {

	@Parameters(paramLabel = "FILE", description = "The backup.")
	private Path file = Path.of("");

	@Option(names = "--clean",
			description = "Drop everything that is in the database first. Without it, it must be empty.")
	private boolean clean;

	@Option(names = "--on-production", description = "Do it where a profile of production is active, too.")
	private boolean onProduction;

	@Mixin
	private Confirmation confirmation = new Confirmation();

	@Override
	public Need need() {
		return Need.APPLICATION;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		if (!this.onProduction) {
			ProductionGuard.refuse(scope.host(), "restore", "If it is meant, add '--on-production'.");
		}
		Path backup = scope.host().directory().resolve(this.file);
		if (!Files.isRegularFile(backup)) {
			throw new BackupException.Unreadable(backup, "there is no such file", null);
		}
		FoundRevisions before = FoundRevisions.of(scope.migrator());
		DatabaseAccess database = DatabaseAccess.of(scope.migrator().dataSource());
		BackupMethod method = BackupMethods.of(database);
		method.verify(backup);
		prepare(scope, database, method);
		method.restore(database, backup, this.clean);
		tell(scope, backup, before);
		return ExitCode.DONE;
	}

	private void prepare(CommandScope scope, DatabaseAccess database, BackupMethod method) {
		if (method.isEmpty(database)) {
			return;
		}
		if (!this.clean) {
			throw new RefusedException(
					"The database is not empty, so that nothing was restored: what the file holds would mix"
							+ " with what is there. Restore into an empty database, or drop what is there with '--clean'.");
		}
		this.confirmation.ask(scope,
				"This drops everything in the database '%s' first.".formatted(method.databaseName(database)));
	}

	private static void tell(CommandScope scope, Path backup, FoundRevisions before) {
		FoundRevisions after = FoundRevisions.of(scope.migrator());
		scope.answer(new JsonObject().put("file", backup).put("from", before.ids()).put("to", after.ids()),
				(terminal) -> terminal.line("Restored %s: the database is at %s".formatted(backup, after.text())));
	}

}
