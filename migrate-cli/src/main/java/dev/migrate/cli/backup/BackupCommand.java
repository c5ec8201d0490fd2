package dev.migrate.cli.backup;

import java.nio.file.Path;
import java.time.Clock;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.command.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Write a database to a file. */
@Command(name = "backup", description = "Write the database to a file, and check that it can be read.",
		footer = { "", "PostgreSQL: pg_dump. MariaDB, MySQL: mariadb-dump or mysqldump.",
				"SQLite, H2: their own backup.",
				"The file is named after the database, the time (UTC) and the revision.", "", "Examples:",
				"  migrate backup --directory /var/backups/shop", "  migrate backup --file before-friday.dump" })
public final class BackupCommand extends Subcommand {

	@Option(names = "--directory", paramLabel = "DIR",
			description = "Where to put it (default: the current directory).")
	private @Nullable Path directory;

	@Option(names = "--file", paramLabel = "FILE", description = "What to call it instead; it must not exist.")
	private @Nullable Path file;

	@Override
	public Need need() {
		return Need.DATABASE;
	}

	@Override
	public void verify() {
		if (this.directory != null && this.file != null) {
			throw new UsageException("--file says where the backup is to be, so leave --directory out");
		}
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Backup backup = make(scope);
		scope.answer(backup.document(), (terminal) -> terminal.line(backup.text()));
		return ExitCode.DONE;
	}

	private Backup make(CommandScope scope) {
		Path here = scope.host().directory();
		if (this.file != null) {
			return Backup.to(here.resolve(this.file), scope.migrator());
		}
		return Backup.in((this.directory != null) ? here.resolve(this.directory) : here, scope.migrator(),
				Clock.systemUTC());
	}

}
