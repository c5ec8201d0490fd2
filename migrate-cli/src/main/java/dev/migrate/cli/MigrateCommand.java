package dev.migrate.cli;

import dev.migrate.cli.author.EditCommand;
import dev.migrate.cli.author.InitCommand;
import dev.migrate.cli.author.ListTemplatesCommand;
import dev.migrate.cli.author.MergeCommand;
import dev.migrate.cli.author.RebaseCommand;
import dev.migrate.cli.author.RevisionCommand;
import dev.migrate.cli.look.BranchesCommand;
import dev.migrate.cli.look.CurrentCommand;
import dev.migrate.cli.look.GraphCommand;
import dev.migrate.cli.look.HeadsCommand;
import dev.migrate.cli.look.HistoryCommand;
import dev.migrate.cli.look.PlanCommand;
import dev.migrate.cli.look.ShowCommand;
import dev.migrate.cli.look.StatusCommand;
import dev.migrate.cli.look.ValidateCommand;
import dev.migrate.cli.backup.BackupCommand;
import dev.migrate.cli.backup.RestoreCommand;
import dev.migrate.cli.run.DowngradeCommand;
import dev.migrate.cli.run.EnsureVersionCommand;
import dev.migrate.cli.run.ResetCommand;
import dev.migrate.cli.run.StampCommand;
import dev.migrate.cli.run.UndoCommand;
import dev.migrate.cli.run.UpgradeCommand;
import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** All commands, in the order in which the help shows them. */
@Command(name = "migrate", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
		versionProvider = MigrateVersion.class, description = "Leads a database from revision to revision.",
		subcommands = { InitCommand.class, RevisionCommand.class, MergeCommand.class, RebaseCommand.class,
				EditCommand.class, ListTemplatesCommand.class, UpgradeCommand.class, DowngradeCommand.class,
				UndoCommand.class, StampCommand.class, EnsureVersionCommand.class, ResetCommand.class,
				BackupCommand.class, RestoreCommand.class, StatusCommand.class, PlanCommand.class,
				ValidateCommand.class, CurrentCommand.class, HeadsCommand.class, BranchesCommand.class,
				HistoryCommand.class, ShowCommand.class, GraphCommand.class })
final class MigrateCommand {

	private static final int WIDEST_HELP = 100;

	private static final int NARROWEST_HELP = 55;

	private MigrateCommand() {
	}

	static CommandLine line(Terminal terminal) {
		// A target may begin with a minus sign, as in "show -1".
		return new CommandLine(new MigrateCommand()).setUnmatchedOptionsArePositionalParams(true)
			.setOut(terminal.out())
			.setErr(terminal.err())
			.setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
			.setHelpFactory((command, colours) -> new Help(fitted(command, terminal), colours));
	}

	private static CommandSpec fitted(CommandSpec command, Terminal terminal) {
		command.usageMessage().width(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, terminal.width())));
		return command;
	}

}
