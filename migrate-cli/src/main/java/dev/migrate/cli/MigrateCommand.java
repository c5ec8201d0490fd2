package dev.migrate.cli;

import dev.migrate.cli.author.EditCommand;
import dev.migrate.cli.author.InitCommand;
import dev.migrate.cli.author.ListTemplatesCommand;
import dev.migrate.cli.author.MergeCommand;
import dev.migrate.cli.author.RebaseCommand;
import dev.migrate.cli.author.RevisionCommand;
import dev.migrate.cli.look.CurrentCommand;
import dev.migrate.cli.look.HeadsCommand;
import dev.migrate.cli.run.UpgradeCommand;
import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ScopeType;

/** All commands, in the order in which the help shows them. */
@Command(name = "migrate", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
		versionProvider = MigrateVersion.class, description = "Leads a database from revision to revision.",
		subcommands = { InitCommand.class, RevisionCommand.class, MergeCommand.class, RebaseCommand.class,
				EditCommand.class, ListTemplatesCommand.class, UpgradeCommand.class, CurrentCommand.class,
				HeadsCommand.class })
final class MigrateCommand {

	private static final int WIDEST_HELP = 100;

	private static final int NARROWEST_HELP = 55;

	private MigrateCommand() {
	}

	static CommandLine line(Terminal terminal) {
		return new CommandLine(new MigrateCommand()).setOut(terminal.out())
			.setErr(terminal.err())
			.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
			.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, terminal.width())));
	}

}
