package dev.migrate.script;

/**
 * Walks over Java source token by token. It knows what hides an annotation and its
 * values, comments and strings, and no more of the language.
 */
final class JavaLexer {

	private static final String TEXT_BLOCK = "\"\"\"";

	private final String source;

	private int position;

	JavaLexer(String source) {
		this.source = source;
	}

	/** Return the next token, or one of kind END. */
	JavaToken next() {
		skipSpaceAndComments();
		int start = this.position;
		if (start >= this.source.length()) {
			return new JavaToken(JavaToken.Kind.END, "", new TextRange(start, start));
		}
		char first = this.source.charAt(start);
		if (first == '"') {
			return string(start);
		}
		if (first == '\'') {
			this.position = quoteEnd(start + 1, "'");
			return token(JavaToken.Kind.OTHER, start);
		}
		if (Character.isJavaIdentifierStart(first)) {
			while (Character.isJavaIdentifierPart(at(this.position))) {
				this.position++;
			}
			return token(JavaToken.Kind.WORD, start);
		}
		this.position++;
		return token(JavaToken.Kind.OTHER, start);
	}

	private JavaToken token(JavaToken.Kind kind, int start) {
		return new JavaToken(kind, this.source.substring(start, this.position), new TextRange(start, this.position));
	}

	private JavaToken string(int start) {
		boolean block = this.source.startsWith(TEXT_BLOCK, start);
		String quote = block ? TEXT_BLOCK : "\"";
		int open = start + quote.length();
		this.position = quoteEnd(open, quote);
		int close = Math.max(open, this.position - quote.length());
		String literal = this.source.substring(open, close);
		return new JavaToken(JavaToken.Kind.STRING, block ? JavaString.ofBlock(literal) : JavaString.of(literal),
				new TextRange(start, this.position));
	}

	private int quoteEnd(int from, String quote) {
		int end = from;
		while (end < this.source.length() && !this.source.startsWith(quote, end)) {
			end += (this.source.charAt(end) == '\\') ? 2 : 1;
		}
		return Math.min(this.source.length(), end + quote.length());
	}

	private void skipSpaceAndComments() {
		while (this.position < this.source.length()) {
			if (Character.isWhitespace(at(this.position))) {
				this.position++;
			}
			else if (this.source.startsWith("//", this.position)) {
				this.position = after("\n");
			}
			else if (this.source.startsWith("/*", this.position)) {
				this.position += 2;
				this.position = after("*/");
			}
			else {
				return;
			}
		}
	}

	private int after(String end) {
		int found = this.source.indexOf(end, this.position);
		return (found < 0) ? this.source.length() : found + end.length();
	}

	private char at(int index) {
		return (index < this.source.length()) ? this.source.charAt(index) : 0;
	}

}
