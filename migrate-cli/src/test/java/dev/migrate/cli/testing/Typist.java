package dev.migrate.cli.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

import dev.migrate.Migrator;
import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.TestRevisions;

/**
 * Types commands.
 *
 * @param migrator what they work with
 * @param width the columns of the terminal
 * @param coloured whether it shows colours
 */
public record Typist(Migrator migrator, int width, boolean coloured) {

	/** Return one with no terminal. */
	public static Typist with(Migrator migrator) {
		return new Typist(migrator, Terminal.UNLIMITED, false);
	}

	/** Return one with no terminal and no database. */
	public static Typist with(RevisionScript... revisions) {
		return with(Migrator.builder().source(TestRevisions.of(revisions)).build());
	}

	/** Return one with a terminal of so many columns. */
	public Typist columns(int width) {
		return new Typist(this.migrator, width, this.coloured);
	}

	/** Return one with a terminal that shows colours. */
	public Typist inColour() {
		return new Typist(this.migrator, this.width, true);
	}

	/** Type a command, and wait for its end. */
	public Answer type(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Optional.empty(), () -> this.width,
				this.coloured);
		CommandInvocation invocation = CommandInvocation.of(terminal, List.of(arguments));
		int code = invocation.run(() -> new TestHost(this.migrator)).code();
		return new Answer(code, lines(out), lines(err), invocation.need());
	}

	private static String lines(StringWriter text) {
		return text.toString().replace(System.lineSeparator(), "\n");
	}

	/**
	 * What comes of a command.
	 *
	 * @param code its exit code
	 * @param out the answer
	 * @param err what else was said
	 * @param need how much of an application it needed
	 */
	public record Answer(int code, String out, String err, Need need) {

	}

}
