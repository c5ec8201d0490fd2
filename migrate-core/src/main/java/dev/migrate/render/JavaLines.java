package dev.migrate.render;

import java.util.List;

/** Lays expressions out as the lines of a method. */
final class JavaLines {

	/** The width of a line, without the indentation of the method. */
	private static final int WIDTH = 112;

	private static final int TAB = 4;

	/** What may follow the last line of a block. */
	private static final int END_OF_BLOCK = 8;

	private final StringBuilder text = new StringBuilder();

	private int indent;

	private int column;

	private boolean isBegun = true;

	/** Return an expression and what ends it as lines. */
	static String of(JavaCode code, String end) {
		JavaLines lines = new JavaLines();
		lines.write(code, end.length());
		return lines.text + end;
	}

	/** Write an expression, with room for what follows it in its last line. */
	void write(JavaCode code, int after) {
		if (!code.isSpread() && fits(this.column, code.flat(), after)) {
			append(code.flat());
		}
		else {
			code.layOut(this, after);
		}
	}

	/** Go on to the next argument, in a line of its own if it must or has no room. */
	void next(JavaCode argument, int newIndent, int after, boolean ownLine) {
		boolean begins = this.text.charAt(this.text.length() - 1) == '(';
		boolean fits = argument.isSpread() || fits(this.column + 1, argument.flat(), after);
		if (ownLine || !fits) {
			newLine(newIndent);
		}
		else if (!begins) {
			append(" ");
		}
	}

	/** Return whether the last argument begins in its line and goes on below. */
	boolean staysOpen(JavaCode argument, int newIndent, int after) {
		boolean isLong = argument.isSpread() || !fits(newIndent * TAB, argument.flat(), after);
		return isLong && !(argument instanceof JavaCode.Call) && !(argument instanceof JavaCode.Word);
	}

	void append(String part) {
		if (part.isEmpty()) {
			return;
		}
		if (!this.isBegun) {
			this.text.append("\t".repeat(this.indent));
			this.column = this.indent * TAB;
			this.isBegun = true;
		}
		this.text.append(part);
		this.column += part.length();
	}

	void appendBlock(JavaTextBlock block) {
		int blockIndent = this.indent + 2;
		append(JavaTextBlock.DELIMITER);
		List<String> lines = block.lines(WIDTH - END_OF_BLOCK - blockIndent * TAB);
		for (String line : lines) {
			newLine(blockIndent);
			append(line);
		}
		append(JavaTextBlock.DELIMITER);
	}

	void newLine(int newIndent) {
		this.text.append('\n');
		this.indent = newIndent;
		this.column = newIndent * TAB;
		this.isBegun = false;
	}

	int indent() {
		return this.indent;
	}

	private static boolean fits(int column, String part, int after) {
		return column + part.length() + after <= WIDTH;
	}

}
