package dev.migrate.cli.terminal;

/**
 * A line for a person. Parts of it have a colour, and what comes last is shortened to the
 * width of the terminal, or goes to a line of its own where hardly anything of it would
 * be left.
 */
public final class StyledLine {

	private static final String CUT = "...";

	private static final int WORTH_SHOWING = 16;

	private final Terminal terminal;

	private final StringBuilder text = new StringBuilder();

	private int width;

	private String below = "    ";

	private StyledLine(Terminal terminal) {
		this.terminal = terminal;
	}

	/** Return an empty line. */
	public static StyledLine on(Terminal terminal) {
		return new StyledLine(terminal);
	}

	/** Add text. */
	public StyledLine add(String part) {
		this.text.append(part);
		this.width += length(part);
		return this;
	}

	/** Add text in a colour. */
	public StyledLine add(Colour colour, String part) {
		this.text.append(part.isEmpty() ? "" : this.terminal.in(colour, part));
		this.width += length(part);
		return this;
	}

	/** Let what does not fit begin on the next line with this. */
	public StyledLine continued(String below) {
		this.below = below;
		return this;
	}

	/** Write the line. */
	public void end() {
		this.terminal.line(this.text.toString());
	}

	/** Write the line with a message at its end, if there is one. */
	public void end(String separator, String message) {
		int room = this.terminal.width() - this.width - separator.length();
		if (message.isEmpty()) {
			end();
		}
		else if (length(message) <= room || room >= WORTH_SHOWING) {
			this.terminal.line(this.text + separator + shortened(message, room));
		}
		else {
			end();
			this.terminal.line(this.below + shortened(message, this.terminal.width() - length(this.below)));
		}
	}

	/** Return a text in so many columns, with dots at its end if it is longer. */
	public static String shortened(String text, int columns) {
		if (length(text) <= columns) {
			return text;
		}
		int kept = Math.max(1, columns - CUT.length());
		return text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + CUT;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
