package dev.migrate.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An annotation in Java source, with those of its attributes that are written as
 * literals.
 */
final class JavaAnnotation {

	private final JavaLexer lexer;

	private final Map<String, Object> literals = new LinkedHashMap<>();

	private final Map<String, TextRange> ranges = new LinkedHashMap<>();

	private JavaToken token;

	private int lastEnd;

	private JavaAnnotation(JavaLexer lexer) {
		this.lexer = lexer;
		this.token = lexer.next();
	}

	/** Find the first annotation of a simple name. */
	static Optional<JavaAnnotation> find(String source, String name) {
		JavaAnnotation annotation = new JavaAnnotation(new JavaLexer(source));
		while (!annotation.at(JavaToken.Kind.END)) {
			if (annotation.skip("@") && annotation.name().equals(name) && annotation.skip("(")) {
				annotation.readAttributes();
				return Optional.of(annotation);
			}
			annotation.advance();
		}
		return Optional.empty();
	}

	/** Return the values of literals: text, a list of texts, or a truth value. */
	Map<String, Object> literals() {
		return this.literals;
	}

	/** Return where the value of an attribute is, if it has one. */
	Optional<TextRange> range(String attribute) {
		return Optional.ofNullable(this.ranges.get(attribute));
	}

	/** Return whether an attribute is there but its value is no literal. */
	boolean isComputed(String attribute) {
		return this.ranges.containsKey(attribute) && !this.literals.containsKey(attribute);
	}

	/** Return the last part of a name that may be qualified. */
	private String name() {
		String name;
		do {
			name = this.token.text();
			advance();
		}
		while (skip("."));
		return name;
	}

	private void readAttributes() {
		while (!this.token.is(")") && !at(JavaToken.Kind.END)) {
			String attribute = this.token.text();
			advance();
			if (skip("=")) {
				int start = this.token.range().start();
				Object literal = value();
				int end = skipToSeparator(start);
				this.ranges.put(attribute, new TextRange(start, end));
				if (literal != null) {
					this.literals.put(attribute, literal);
				}
			}
			skip(",");
		}
	}

	private @Nullable Object value() {
		Object literal = null;
		if (skip("{")) {
			literal = list();
		}
		else if (at(JavaToken.Kind.STRING)) {
			literal = text();
		}
		else if (this.token.is("true") || this.token.is("false")) {
			literal = Boolean.valueOf(this.token.text());
			advance();
		}
		return (this.token.is(",") || this.token.is(")")) ? literal : null;
	}

	private @Nullable List<String> list() {
		List<String> items = new ArrayList<>();
		while (at(JavaToken.Kind.STRING)) {
			items.add(text());
			skip(",");
		}
		return skip("}") ? items : null;
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		do {
			text.append(this.token.text());
			advance();
		}
		while (skip("+") && at(JavaToken.Kind.STRING));
		return text.toString();
	}

	/** Return where the value ends, behind whatever else it is made of. */
	private int skipToSeparator(int start) {
		int depth = 0;
		int end = Math.max(start, this.lastEnd);
		while (!at(JavaToken.Kind.END) && (depth > 0 || !(this.token.is(",") || this.token.is(")")))) {
			if (this.token.is("(") || this.token.is("{")) {
				depth++;
			}
			else if (this.token.is(")") || this.token.is("}")) {
				depth--;
			}
			end = this.token.range().end();
			advance();
		}
		return end;
	}

	private boolean at(JavaToken.Kind kind) {
		return this.token.kind() == kind;
	}

	private boolean skip(String symbol) {
		boolean found = this.token.is(symbol);
		if (found) {
			advance();
		}
		return found;
	}

	private void advance() {
		this.lastEnd = this.token.range().end();
		this.token = this.lexer.next();
	}

}
