package dev.migrate.autoconfigure.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

import dev.migrate.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The terminal of the process. */
final class SystemTerminal {

	private SystemTerminal() {
	}

	/**
	 * Take standard output for the answers of a command alone. Whatever the application
	 * logs or prints goes to standard error from now on, however it is configured.
	 */
	static Terminal claim() {
		System.setOut(System.err);
		PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, charset());
		return terminal(out, System.err, person());
	}

	private static Terminal terminal(PrintWriter out, PrintStream err, boolean person) {
		Optional<BufferedReader> answers = person
				? Optional.of(new BufferedReader(new InputStreamReader(System.in, charset()))) : Optional.empty();
		return new Terminal(out, new PrintWriter(err, true, charset()), answers,
				person ? new TerminalWidth(System.getenv()) : () -> Terminal.UNLIMITED,
				person && System.getenv("NO_COLOR") == null);
	}

	// A JDK before 19 tells the encoding of the system only.
	private static Charset charset() {
		return Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
	}

	@SuppressWarnings("SystemConsoleNull")
	private static boolean person() {
		return isTerminal(System.console());
	}

	// From JDK 22 on there is a console even where there is no terminal.
	private static boolean isTerminal(@Nullable Console console) {
		try {
			return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

}
