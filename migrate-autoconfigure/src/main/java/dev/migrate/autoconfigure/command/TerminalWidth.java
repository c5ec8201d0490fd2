package dev.migrate.autoconfigure.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.cli.terminal.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How wide the terminal is that a person looks at. The variable {@code COLUMNS} counts
 * where it is exported; else the terminal itself is asked, once, when it matters.
 */
final class TerminalWidth implements IntSupplier {

	private static final Logger logger = LoggerFactory.getLogger(TerminalWidth.class);

	private static final Pattern COLUMNS = Pattern.compile("[1-9]\\d{0,3}");

	private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ ([1-9]\\d{0,3})\\s*");

	private static final File TERMINAL = new File("/dev/tty");

	private static final int PATIENCE_SECONDS = 2;

	private final Map<String, String> variables;

	private OptionalInt known = OptionalInt.empty();

	TerminalWidth(Map<String, String> variables) {
		this.variables = variables;
	}

	@Override
	public synchronized int getAsInt() {
		if (this.known.isEmpty()) {
			this.known = OptionalInt.of(find());
		}
		return this.known.getAsInt();
	}

	private int find() {
		String columns = this.variables.getOrDefault("COLUMNS", "");
		if (COLUMNS.matcher(columns).matches()) {
			return Integer.parseInt(columns);
		}
		return TERMINAL.canRead() ? columns(asked()) : Terminal.UNLIMITED;
	}

	/** Return the columns of an answer of {@code stty size}. */
	static int columns(String answer) {
		Matcher size = ROWS_AND_COLUMNS.matcher(answer);
		return size.matches() ? Integer.parseInt(size.group(1)) : Terminal.UNLIMITED;
	}

	private static String asked() {
		try {
			Process stty = new ProcessBuilder("stty", "size").redirectInput(TERMINAL)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			}
			stty.destroyForcibly();
		}
		catch (IOException ex) {
			logger.debug("The terminal can't be asked for its width", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return "";
	}

}
