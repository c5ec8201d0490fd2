package dev.migrate.cli;

import java.util.List;
import java.util.Optional;

import dev.migrate.cli.author.EditCommand;
import dev.migrate.cli.author.InitCommand;
import dev.migrate.cli.author.ListTemplatesCommand;
import dev.migrate.cli.author.MergeCommand;
import dev.migrate.cli.author.RebaseCommand;
import dev.migrate.cli.author.RevisionCommand;
import dev.migrate.cli.backup.BackupCommand;
import dev.migrate.cli.backup.RestoreCommand;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.compare.CheckCommand;
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
import dev.migrate.cli.run.BackfillCommand;
import dev.migrate.cli.run.DowngradeCommand;
import dev.migrate.cli.run.EnsureVersionCommand;
import dev.migrate.cli.run.ResetCommand;
import dev.migrate.cli.run.ResolveCommand;
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
		footer = { "", "First steps, in a project or in an empty folder:",
				"  migrate init                                  then name the database",
				"  migrate revision -m \"add e-mail\"              then fill in the file",
				"  migrate plan                                  see the SQL that waits",
				"  migrate upgrade                               apply it",
				"  migrate revision -m \"fix\" --head ID --splice  branch off an older revision",
				"  migrate merge                                 join the branches",
				"  migrate undo                                  take back the last revision",
				"  migrate downgrade ID                          take back what came after ID",
				"  migrate upgrade --sql --file deploy.sql       write a script for a DBA", "",
				"'init --help' shows how a database is named, 'revision --help' what is filled",
				"in, 'history' the IDs, 'status' what is applied. A merge is filled in already.", "",
				"A revision is called by its ID or how that begins, by 'head', 'base' or",
				"LABEL@head, or by counting from where the database is, as in '+1' and '-1'.", "",
				"'migrate' stands for 'java -jar app.jar migrate', and takes properties of the",
				"application, too, as in --spring.profiles.active=dev. 'migrate COMMAND --help'",
				"has the options of a command, and examples.", "",
				"Exit codes: 0 done, 1 failed, 2 wrong usage, 3 found a difference,",
				"4 locked by another instance, 5 database not reached,",
				"6 others in the way: locks of tables, or old nodes at a contract." })
final class MigrateCommand {

	private static final int WIDEST_HELP = 100;

	private static final int NARROWEST_HELP = 55;

	private static final List<Class<? extends Subcommand>> COMMANDS = List.of(InitCommand.class, RevisionCommand.class,
			MergeCommand.class, RebaseCommand.class, EditCommand.class, ListTemplatesCommand.class,
			UpgradeCommand.class, DowngradeCommand.class, UndoCommand.class, StampCommand.class, ResolveCommand.class,
			BackfillCommand.class, EnsureVersionCommand.class, ResetCommand.class, BackupCommand.class,
			RestoreCommand.class, StatusCommand.class, PlanCommand.class, ValidateCommand.class, CheckCommand.class,
			CurrentCommand.class, HeadsCommand.class, BranchesCommand.class, HistoryCommand.class, ShowCommand.class,
			GraphCommand.class, CompletionCommand.class);

	private MigrateCommand() {
	}

	/** Return all commands, for whoever wants to know what there is. */
	static CommandLine line(Terminal terminal) {
		return of(terminal, COMMANDS);
	}

	/**
	 * Return what reads these arguments. To know the options of one command takes a
	 * fraction of the time that those of all take.
	 */
	static CommandLine line(Terminal terminal, List<String> arguments) {
		return arguments.stream()
			.findFirst()
			.flatMap(MigrateCommand::command)
			.map((command) -> of(terminal, List.of(command)))
			.orElseGet(() -> line(terminal));
	}

	// Only the completion has to know all others.
	private static Optional<Class<? extends Subcommand>> command(String name) {
		return COMMANDS.stream()
			.filter((command) -> command != CompletionCommand.class)
			.filter((command) -> command.getAnnotation(Command.class).name().equals(name))
			.findFirst();
	}

	private static CommandLine of(Terminal terminal, List<Class<? extends Subcommand>> commands) {
		CommandLine line = new CommandLine(new MigrateCommand());
		commands.forEach(line::addSubcommand);
		// A target may begin with a minus sign, as in "show -1".
		return line.setUnmatchedOptionsArePositionalParams(true)
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
