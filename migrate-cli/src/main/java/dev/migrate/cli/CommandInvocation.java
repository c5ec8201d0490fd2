package dev.migrate.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.migrate.cli.command.CommandHost;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.CommonOptions;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command as it was typed. It is read before the application is started, so that the
 * application does no more than the command needs.
 */
public final class CommandInvocation {

	private static final Predicate<String> UNKNOWN_OPTION = Pattern.compile("--?\\p{Alpha}.*").asMatchPredicate();

	private final Terminal terminal;

	private final @Nullable Subcommand command;

	private final Supplier<ExitCode> otherwise;

	private CommandInvocation(Terminal terminal, @Nullable Subcommand command, Supplier<ExitCode> otherwise) {
		this.terminal = terminal;
		this.command = command;
		this.otherwise = otherwise;
	}

	/** Read what has been typed after {@code migrate}. */
	public static CommandInvocation of(Terminal terminal, List<String> arguments) {
		CommandLine line = MigrateCommand.line(terminal, arguments);
		try {
			ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
			if (CommandLine.printHelpIfRequested(parsed)) {
				return new CommandInvocation(terminal, null, () -> ExitCode.DONE);
			}
			refuseUnknownOptions(parsed);
			return chosen(terminal, parsed);
		}
		catch (ParameterException ex) {
			return new CommandInvocation(terminal, null, new Misunderstanding(terminal, arguments, ex)::tell);
		}
	}

	private static void refuseUnknownOptions(ParseResult parsed) {
		List<CommandLine> chain = parsed.asCommandLineList();
		CommandLine line = chain.get(chain.size() - 1);
		for (PositionalParamSpec parameter : line.getParseResult().matchedPositionals()) {
			List<String> unknown = parameter.originalStringValues().stream().filter(UNKNOWN_OPTION).toList();
			if (!unknown.isEmpty()) {
				throw new UnmatchedArgumentException(line, unknown);
			}
		}
	}

	private static CommandInvocation chosen(Terminal terminal, ParseResult parsed) {
		List<CommandLine> chain = parsed.asCommandLineList();
		CommandLine line = chain.get(chain.size() - 1);
		if (!(line.getCommand() instanceof Subcommand subcommand)) {
			throw new ParameterException(line, "A command is missing");
		}
		verify(line, subcommand);
		return new CommandInvocation(terminal, subcommand, () -> ExitCode.DONE);
	}

	private static void verify(CommandLine line, Subcommand subcommand) {
		try {
			subcommand.verify();
		}
		catch (UsageException ex) {
			throw new ParameterException(line, ex.getMessage(), ex);
		}
	}

	/** Return how much of the application the command needs. */
	public Need need() {
		return (this.command != null) ? this.command.need() : Need.NOTHING;
	}

	/** Return the properties of the application that are different for this command. */
	public Map<String, String> properties() {
		return (this.command != null) ? this.command.properties() : Map.of();
	}

	/**
	 * Run the command, and tell how it went. The application is asked for when the
	 * command needs it, so that what is wrong with it is told the same way.
	 */
	public ExitCode run(Supplier<? extends CommandHost> host) {
		if (this.command == null) {
			return this.otherwise.get();
		}
		CommonOptions common = this.command.common();
		CommandFailures failures = new CommandFailures(this.terminal, common.output(), common.stacktrace());
		LastWord lastWord = new LastWord(this.command::isAtWork);
		try {
			return this.command.run(new CommandScope(this.terminal, host.get(), common.output()));
		}
		catch (RuntimeException ex) {
			return failures.tell(ex);
		}
		finally {
			lastWord.said();
		}
	}

	/** Tell that the application could not be made ready for the command. */
	public ExitCode failed(RuntimeException ex) {
		return run(() -> {
			throw ex;
		});
	}

}
