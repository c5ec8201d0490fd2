package dev.migrate.cli.terminal;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Where a command writes, and whom it may ask.
 *
 * @param out for answers
 * @param err for everything else
 * @param person who answers questions, if a person is there
 * @param columns tells how many columns a line has; asked only when a line is to fit
 * @param coloured whether colours are shown
 */
public record Terminal(PrintWriter out, PrintWriter err, Optional<BufferedReader> person, IntSupplier columns,
		boolean coloured) {

	/** The width of a file or a pipe. */
	public static final int UNLIMITED = Integer.MAX_VALUE;

	/** Return a terminal for a program that reads what is written. */
	public static Terminal plain(PrintWriter out, PrintWriter err) {
		return new Terminal(out, err, Optional.empty(), () -> UNLIMITED, false);
	}

	/** Return how many columns a line has; {@link #UNLIMITED} where nobody knows. */
	public int width() {
		return this.columns.getAsInt();
	}

	/** Write a line of the answer. */
	public void line(String text) {
		this.out.println(text);
		this.out.flush();
	}

	/** Write an answer that ends its lines itself. */
	public void text(String text) {
		this.out.print(text);
		this.out.flush();
	}

	/** Write a line that is not part of the answer. */
	public void remark(String text) {
		this.err.println(text);
		this.err.flush();
	}

	/** Return the text in a colour, where colours are shown. */
	public String in(Colour colour, String text) {
		return this.coloured ? colour.around(text) : text;
	}

}
