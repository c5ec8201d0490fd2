package dev.migrate.cli.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import dev.migrate.autogenerate.Rename;
import dev.migrate.autogenerate.RenameJudge;
import dev.migrate.cli.terminal.Terminal;

/**
 * Asks the person at the terminal about each rename that would explain a difference.
 *
 * @param terminal the terminal
 */
record RenameQuestion(Terminal terminal) implements RenameJudge {

	@Override
	public Verdict judge(Rename rename) {
		return this.terminal.person().map((person) -> ask(person, rename)).orElse(Verdict.UNDECIDED);
	}

	private Verdict ask(BufferedReader person, Rename rename) {
		this.terminal.err().print("Was %s? [y/n, else it is written down as a question] ".formatted(rename.said()));
		this.terminal.err().flush();
		return switch (answer(person)) {
			case "y", "yes" -> Verdict.RENAMED;
			case "n", "no" -> Verdict.REPLACED;
			default -> Verdict.UNDECIDED;
		};
	}

	private static String answer(BufferedReader person) {
		try {
			String line = person.readLine();
			return (line != null) ? line.strip().toLowerCase(Locale.ROOT) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
