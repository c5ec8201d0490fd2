package dev.migrate.cli.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.UsageException;
import dev.migrate.plan.MigrationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A backup before something changes. */
public final class BackupOptions {

	@Option(names = "--backup",
			description = "Back the database up first, and change nothing if that fails. See 'migrate backup --help'.")
	private boolean wanted;

	@Option(names = "--backup-directory", paramLabel = "DIR",
			description = "Where --backup puts its file (default: the current directory).")
	private @Nullable Path directory;

	/** Return whether a backup is wanted. */
	public boolean wanted() {
		return this.wanted;
	}

	/** Refuse a directory for no backup. */
	public void verify() {
		if (this.directory != null && !this.wanted) {
			throw new UsageException("--backup-directory goes with --backup only");
		}
	}

	/**
	 * Make one, if it is wanted and there is something to be done after it.
	 * @return its file
	 * @throws BackupException if there is none in the end
	 */
	public Optional<Path> makeBefore(CommandScope scope, Supplier<MigrationPlan> plan) {
		if (!this.wanted || plan.get().isEmpty()) {
			return Optional.empty();
		}
		Path here = scope.host().directory();
		Backup backup = Backup.in((this.directory != null) ? here.resolve(this.directory) : here, scope.migrator(),
				Clock.systemUTC());
		scope.terminal().remark(backup.text());
		return Optional.of(backup.file());
	}

}
