package dev.migrate.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/**
 * Asks a person before something is lost. A script has nobody to ask: there the command
 * goes ahead, as what it does was said in full.
 */
public final class Confirmation {

	@Option(names = { "-y", "--yes" }, description = "Don't ask.")
	private boolean yes;

	/** Return whether there is somebody to be asked. */
	public boolean isNeeded(CommandScope scope) {
		return !this.yes && scope.terminal().person().isPresent();
	}

	/**
	 * Ask whether to go on, if there is somebody to be asked.
	 * @throws RefusedException unless the answer is yes
	 */
	public void ask(CommandScope scope, String what) {
		if (this.yes) {
			return;
		}
		scope.terminal().person().ifPresent((person) -> {
			Terminal terminal = scope.terminal();
			terminal.remark(what);
			terminal.err().print("Go on? [y/N] ");
			terminal.err().flush();
			if (!isYes(answer(person))) {
				throw new RefusedException("Nothing was done, as the answer was not 'y'.");
			}
		});
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

	private static boolean isYes(String answer) {
		return answer.equals("y") || answer.equals("yes");
	}

}
