package dev.migrate.script;

/** What a string in Java source stands for. */
final class JavaString {

	private JavaString() {
	}

	/** Return the value of what is written between quotes. */
	static String of(String literal) {
		return withoutUnicodeEscapes(literal).translateEscapes();
	}

	/** Return the value of what is written between triple quotes. */
	static String ofBlock(String literal) {
		String lines = withoutUnicodeEscapes(literal).replace("\r\n", "\n").replace('\r', '\n');
		return lines.substring(lines.indexOf('\n') + 1).stripIndent().translateEscapes();
	}

	/** The compiler replaces them before it looks at anything else. */
	private static String withoutUnicodeEscapes(String literal) {
		StringBuilder text = new StringBuilder(literal.length());
		int position = 0;
		while (position < literal.length()) {
			int digits = digits(literal, position);
			if (digits > 0 && digits + 4 <= literal.length()) {
				text.append((char) Integer.parseInt(literal, digits, digits + 4, 16));
				position = digits + 4;
				continue;
			}
			boolean escape = literal.charAt(position) == '\\' && position + 1 < literal.length();
			text.append(literal, position, position + (escape ? 2 : 1));
			position += escape ? 2 : 1;
		}
		return text.toString();
	}

	/** Return where the digits of a Unicode escape begin, if one is here. */
	private static int digits(String literal, int position) {
		if (!literal.startsWith("\\u", position)) {
			return 0;
		}
		int digits = position + 2;
		while (digits < literal.length() && literal.charAt(digits) == 'u') {
			digits++;
		}
		return digits;
	}

}
