package dev.migrate.contention;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.dialect.Blocker;

/** What a person reads of the sessions that are in the way; never a value of theirs. */
public final class BlockerText {

	private static final int SHOWN_QUERY = 120;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern COMMENTS = Pattern.compile("/\\*.*?(\\*/|$)|--[^\\n]*", Pattern.DOTALL);

	// A query that the server has cut may end inside of a text.
	private static final Pattern VALUES = Pattern
		.compile("\\$(\\w*)\\$.*?(\\$\\1\\$|$)|[eE]?'([^'\\\\]|''|\\\\.)*('|$)|\\b\\d[\\w.]*", Pattern.DOTALL);

	private BlockerText() {
	}

	/** Return the sessions, one after the other. */
	public static String of(List<Blocker> blockers) {
		return blockers.isEmpty() ? "a session that could not be seen"
				: blockers.stream().map(BlockerText::of).collect(Collectors.joining("; "));
	}

	private static String of(Blocker blocker) {
		if (blocker.sessionId() == 0) {
			return "a prepared transaction without a session";
		}
		String text = "session %d ('%s' as %s from %s, %s".formatted(blocker.sessionId(), blocker.application(),
				blocker.user(), blocker.address(), blocker.state());
		if (blocker.age() != null) {
			text += ", in its transaction for %d s".formatted(blocker.age().toSeconds());
		}
		String query = redacted(blocker.query());
		return text + (query.isEmpty() ? ")" : "): " + query);
	}

	/** Return a query without its values and comments, on one line. */
	static String redacted(String query) {
		String text = COMMENTS.matcher(VALUES.matcher(query).replaceAll("?")).replaceAll(" ");
		text = BLANKS.matcher(text).replaceAll(" ").strip();
		return (text.length() > SHOWN_QUERY) ? text.substring(0, SHOWN_QUERY) + " …" : text;
	}

}
