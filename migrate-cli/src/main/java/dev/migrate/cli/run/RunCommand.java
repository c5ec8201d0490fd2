package dev.migrate.cli.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandFailedException;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.execution.MigrationReport;
import picocli.CommandLine.Mixin;

/** A command that makes a run. */
abstract class RunCommand extends Subcommand {

	@Mixin
	private RunArguments arguments = new RunArguments();

	@Mixin
	private LockOptions lock = new LockOptions();

	private volatile boolean atWork;

	@Override
	public Need need() {
		return Need.APPLICATION;
	}

	@Override
	public Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>(this.arguments.properties());
		properties.putAll(this.lock.properties());
		return properties;
	}

	@Override
	public final boolean isAtWork() {
		return this.atWork;
	}

	/** Make a run, and show it while it goes on. */
	final MigrationReport made(CommandScope scope, Function<Migrator, MigrationReport> run) {
		Migrator migrator = scope.migrator();
		this.atWork = true;
		try (Progress progress = new Progress(scope.terminal(), migrator::graph)) {
			try {
				return run.apply(migrator.watchedBy(progress));
			}
			catch (RuntimeException ex) {
				throw new CommandFailedException(progress.soFar(), ex);
			}
		}
	}

	/** Tell what a run did. */
	final void tell(CommandScope scope, MigrationReport report) {
		tell(scope, report, Optional.empty());
	}

	/** Tell what a run did, and where the backup is that was made before. */
	final void tell(CommandScope scope, MigrationReport report, Optional<Path> backup) {
		JsonObject document = new RunDocument(scope.migrator()::graph).of(report);
		backup.ifPresent((file) -> document.put("backup", file));
		scope.answer(document, (terminal) -> {
			terminal.line(RunSummary.of(report));
			report.deferred().forEach((contract) -> terminal.line("Left for later: the contract " + contract));
		});
	}

}
