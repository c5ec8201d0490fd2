package dev.migrate.cli.graph;

/** Makes text safe between the tags of SVG and HTML, and inside their attributes. */
public final class Markup {

	private Markup() {
	}

	/** Return the text with everything escaped that has a meaning in markup. */
	public static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach((character) -> append(escaped, character));
		return escaped.toString();
	}

	private static void append(StringBuilder escaped, int character) {
		switch (character) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
		}
	}

	// What XML 1.0 can't hold at all, not even escaped, and what HTML replaces.
	private static boolean isAllowed(int character) {
		return (character >= 0x20 && character <= 0xD7FF && character != 0x7F) || character == '\n' || character == '\t'
				|| character == '\r' || (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

}
