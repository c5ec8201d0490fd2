package dev.migrate.cli;

import dev.migrate.cli.command.CommandFailedException;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.OutputFormat;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.LockHeldException;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.execution.RevisionBlockedException;
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
		return (ex instanceof CommandFailedException failed) ? tell(known(failed.failure()), failed.done())
				: tell(known(ex), new JsonObject());
	}

	private ExitCode tell(RuntimeException ex, JsonObject document) {
		String message = (ex instanceof RevisionException) ? String.valueOf(ex.getMessage()) : withCauses(ex);
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

	// Whoever creates beans wraps what they have to say.
	private static RuntimeException known(RuntimeException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof RevisionException revision) {
				return revision;
			}
		}
		return ex;
	}

	private static String withCauses(RuntimeException ex) {
		StringBuilder message = new StringBuilder(ex.toString());
		for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
			String reason = (cause.getMessage() != null) ? cause.getMessage() : cause.toString();
			if (message.indexOf(reason) < 0) {
				message.append(System.lineSeparator()).append("caused by: ").append(reason);
			}
		}
		return message.toString();
	}

	private static ExitCode code(RuntimeException ex) {
		if (ex instanceof NotAtHeadException) {
			return ExitCode.DIFFERENT;
		}
		if (ex instanceof LockTimeoutException || ex instanceof LockHeldException) {
			return ExitCode.LOCKED;
		}
		if (ex instanceof RevisionBlockedException || ex instanceof ContractRefusedException) {
			return ExitCode.BLOCKED;
		}
		if (ex instanceof UsageException) {
			return ExitCode.USAGE;
		}
		return (ex instanceof DatabaseUnavailableException) ? ExitCode.UNREACHABLE : ExitCode.FAILED;
	}

}
