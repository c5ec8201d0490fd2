package dev.migrate.cli.run;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Say where a database is. */
@Command(name = "stamp", description = "Record that the database is at a target, and run nothing.",
		footer = { "", "Examples:", "  migrate stamp heads              it has everything already",
				"  migrate stamp --purge 1f0a       forget what it says now, it is at 1f0a",
				"  migrate stamp --sql 1f0a:2b7c    as SQL for a DBA" })
public final class StampCommand extends RunCommand {

	@Parameters(paramLabel = "TARGET", arity = "1..*",
			description = "Where the database is: an id, 'heads', 'base'; with --sql also a range 'a:b'.")
	private List<String> targets = List.of();

	@Option(names = "--purge", description = "Forget all version rows first, known or not.")
	private boolean purge;

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	@Override
	public Need need() {
		return this.script.wanted() ? Need.REVISIONS : super.need();
	}

	@Override
	public void verify() {
		this.script.verify();
		this.script.excludes("--purge", this.purge);
	}

	@Override
	public ExitCode run(CommandScope scope) {
		String[] targets = this.targets.toArray(String[]::new);
		if (this.script.wanted()) {
			this.script.write(scope, (scripts) -> scripts.stamp(targets));
		}
		else {
			tell(scope,
					made(scope, (migrator) -> this.purge ? migrator.stampPurging(targets) : migrator.stamp(targets)));
		}
		return ExitCode.DONE;
	}

}
