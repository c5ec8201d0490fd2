package dev.migrate.cli;

import dev.migrate.cli.author.EditCommand;
import dev.migrate.cli.author.InitCommand;
import dev.migrate.cli.author.ListTemplatesCommand;
import dev.migrate.cli.author.MergeCommand;
import dev.migrate.cli.author.RebaseCommand;
import dev.migrate.cli.author.RevisionCommand;
import dev.migrate.cli.backup.BackupCommand;
import dev.migrate.cli.backup.RestoreCommand;
import dev.migrate.cli.completion.CompletionCommand;
import dev.migrate.cli.look.BranchesCommand;
import dev.migrate.cli.look.CurrentCommand;
import dev.migrate.cli.look.GraphCommand;
import dev.migrate.cli.look.HeadsCommand;
import dev.migrate.cli.look.HistoryCommand;
import dev.migrate.cli.look.PlanCommand;
import dev.migrate.cli.look.ShowCommand;
import dev.migrate.cli.look.StatusCommand;
import dev.migrate.cli.look.ValidateCommand;
import dev.migrate.cli.run.DowngradeCommand;
import dev.migrate.cli.run.EnsureVersionCommand;
import dev.migrate.cli.run.ResetCommand;
import dev.migrate.cli.run.StampCommand;
import dev.migrate.cli.run.UndoCommand;
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
				EditCommand.class, ListTemplatesCommand.class, UpgradeCommand.class, DowngradeCommand.class,
				UndoCommand.class, StampCommand.class, EnsureVersionCommand.class, ResetCommand.class,
				BackupCommand.class, RestoreCommand.class, StatusCommand.class, PlanCommand.class,
				ValidateCommand.class, CurrentCommand.class, HeadsCommand.class, BranchesCommand.class,
				HistoryCommand.class, ShowCommand.class, GraphCommand.class, CompletionCommand.class },
		footer = { "", "First steps, in a project or in an empty folder:",
				"  migrate init                                       then name the database in the properties",
				"  migrate revision -m \"add e-mail\"                   then fill it in, as 'revision --help' shows",
				"  migrate plan                                       the SQL that waits",
				"  migrate upgrade                                    apply it; 'status' shows what is applied",
				"  migrate revision -m \"hot fix\" --head ID --splice   begin a branch after an older revision",
				"  migrate merge                                      join the branches; nothing to fill in",
				"  migrate undo                                       take back what was applied last",
				"  migrate downgrade ID                               take back all that came after a revision",
				"  migrate upgrade --sql --file deploy.sql            the way from an empty database, for a DBA", "",
				"A revision is called by its ID or how that begins ('history' lists them), by 'head', 'base' or",
				"LABEL@head, or by counting from where the database is: '+1', '-1'.", "",
				"'migrate' stands for 'java -jar app.jar migrate'. Properties of the application may be added, as in",
				"--spring.profiles.active=dev. 'migrate COMMAND --help' has the options of a command, and examples.",
				"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 found a difference, 4 locked by another instance,",
				"5 database not reached." })
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
			.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
			.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, terminal.width())));
	}

}
