package dev.migrate.reliability.victim;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.execution.MigrationReport;

/** The real runner, in a virtual machine that may be killed; it begins when told to. */
public final class VictimMain {

	private VictimMain() {
	}

	/**
	 * Go the way of a corpus.
	 * @param arguments the assignment
	 */
	public static void main(String[] arguments) {
		Assignment assignment = Assignment.parse(arguments);
		say("READY");
		Orders.next();
		try {
			MigrationReport report = assignment.corpus().run(assignment.migrator());
			say("APPLIED "
					+ report.steps().stream().map((step) -> step.revision().value()).collect(Collectors.joining(",")));
		}
		catch (RuntimeException ex) {
			say("FAILED " + ex);
			System.exit(exitCode(ex));
		}
		catch (Error ex) {
			say("FAILED " + ex);
			ex.printStackTrace();
			System.exit(1);
		}
	}

	// As the command tells it to the shell.
	private static int exitCode(RuntimeException ex) {
		Terminal terminal = Terminal.plain(writer(System.out), writer(System.err));
		return CommandInvocation.of(terminal, List.of("upgrade", "--stacktrace")).failed(ex).code();
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, true, StandardCharsets.UTF_8);
	}

	static void say(String text) {
		System.out.println(text);
		System.out.flush();
	}

}
