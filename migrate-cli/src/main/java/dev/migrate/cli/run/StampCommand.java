package dev.migrate.cli.run;

import dev.migrate.MigrationScripts;
import dev.migrate.cli.command.CommandScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Say where a database is. */
@Command(name = "stamp", description = "Record that the database is at a target, and run nothing.",
		footer = { "", "Examples:", "  migrate stamp heads              it has everything already",
				"  migrate stamp --purge 1f0a       forget what it says now, it is at 1f0a",
				"  migrate stamp --sql 1f0a:2b7c    as SQL for a DBA" })
public final class StampCommand extends ScriptableCommand {

	@Parameters(paramLabel = "TARGET", arity = "1..*",
			description = "Where the database is: an id, 'heads', 'base'; with --sql also a range 'a:b'.")
	private String[] targets = {};

	@Option(names = "--purge", description = "Forget all version rows first, known or not.")
	private boolean purge;

	@Override
	public void verify() {
		super.verify();
		scriptOptions().excludes("--purge", this.purge);
	}

	@Override
	String script(MigrationScripts scripts) {
		return scripts.stamp(this.targets);
	}

	@Override
	void migrate(CommandScope scope) {
		tell(scope, made(scope,
				(migrator) -> this.purge ? migrator.stampPurging(this.targets) : migrator.stamp(this.targets)));
	}

}
