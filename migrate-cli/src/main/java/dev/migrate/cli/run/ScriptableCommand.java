package dev.migrate.cli.run;

import dev.migrate.MigrationScripts;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import picocli.CommandLine.Mixin;

/** A command that makes a run, or writes down the SQL of it. */
abstract class ScriptableCommand extends RunCommand {

	@Mixin
	private ScriptOptions options = new ScriptOptions();

	@Override
	public final Need need() {
		return this.options.wanted() ? Need.REVISIONS : super.need();
	}

	@Override
	public void verify() {
		this.options.verify();
	}

	@Override
	public final ExitCode run(CommandScope scope) {
		if (this.options.wanted()) {
			this.options.write(scope, this::script);
		}
		else {
			migrate(scope);
		}
		return ExitCode.DONE;
	}

	/** Return the SQL of the run. */
	abstract String script(MigrationScripts scripts);

	/** Make the run, and tell what it did. */
	abstract void migrate(CommandScope scope);

	/** Return the options for a script. */
	final ScriptOptions scriptOptions() {
		return this.options;
	}

}
