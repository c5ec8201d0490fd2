package dev.migrate.script;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a text as a string of Java source. */
public final class JavaLiteral {

	private JavaLiteral() {
	}

	/** Return the text in quotes, with everything escaped that a reader could not see. */
	public static String of(String text) {
		StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
		text.codePoints().forEach((character) -> append(literal, character));
		return literal.append('"').toString();
	}

	/** Return texts as the value of an attribute: a single one needs no braces. */
	public static String of(List<String> texts) {
		if (texts.size() == 1) {
			return of(texts.get(0));
		}
		return texts.isEmpty() ? "{}"
				: texts.stream().map(JavaLiteral::of).collect(Collectors.joining(", ", "{ ", " }"));
	}

	private static void append(StringBuilder literal, int character) {
		switch (character) {
			case '"', '\\' -> literal.append('\\').appendCodePoint(character);
			case '\n' -> literal.append("\\n");
			case '\r' -> literal.append("\\r");
			case '\t' -> literal.append("\\t");
			default -> {
				if (isVisible(character)) {
					literal.appendCodePoint(character);
				}
				else {
					escape(literal, character);
				}
			}
		}
	}

	/** Text that runs the other way, or a character without a shape, would deceive. */
	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
				false;
			default -> true;
		};
	}

	// The compiler replaces Unicode escapes first, so that that of a line end ends a
	// line;
	// an octal one is read with the string.
	private static void escape(StringBuilder literal, int character) {
		if (character < ' ') {
			literal.append("\\%03o".formatted(character));
			return;
		}
		for (char unit : Character.toChars(character)) {
			literal.append("\\u%04x".formatted((int) unit));
		}
	}

}
