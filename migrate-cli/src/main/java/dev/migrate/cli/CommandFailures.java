package dev.migrate.cli;

import dev.migrate.cli.command.CommandFailedException;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.OutputFormat;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.revision.NotAtHeadException;
import dev.migrate.revision.RevisionException;

/** Tells what went wrong: in words, and as a number for the shell. */
final class CommandFailures {

	private final Terminal terminal;

	private final OutputFormat output;

	private final boolean stacktrace;

	CommandFailures(Terminal terminal, OutputFormat output, boolean stacktrace) {
		this.terminal = terminal;
		this.output = output;
		this.stacktrace = stacktrace;
	}

	ExitCode tell(RuntimeException ex) {
		return (ex instanceof CommandFailedException failed) ? tell(failed.failure(), failed.done())
				: tell(ex, new JsonObject());
	}

	private ExitCode tell(RuntimeException ex, JsonObject document) {
		String message = isForReaders(ex) ? String.valueOf(ex.getMessage()) : ex.toString();
		if (this.output == OutputFormat.json) {
			this.terminal.line(document
				.put("error", new JsonObject().put("type", ex.getClass().getSimpleName()).put("message", message))
				.toString());
		}
		this.terminal.remark(this.terminal.in(Colour.RED, "error: ") + message);
		if (this.stacktrace) {
			ex.printStackTrace(this.terminal.err());
			this.terminal.err().flush();
		}
		return code(ex);
	}

	private static boolean isForReaders(RuntimeException ex) {
		return ex instanceof RevisionException;
	}

	private static ExitCode code(RuntimeException ex) {
		if (ex instanceof NotAtHeadException) {
			return ExitCode.DIFFERENT;
		}
		if (ex instanceof LockTimeoutException) {
			return ExitCode.LOCKED;
		}
		if (ex instanceof UsageException) {
			return ExitCode.USAGE;
		}
		return (ex instanceof DatabaseUnavailableException) ? ExitCode.UNREACHABLE : ExitCode.FAILED;
	}

}
