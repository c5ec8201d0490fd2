package dev.migrate.hibernate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;

/**
 * What an author has written behind a foreign key.
 *
 * @param sql the clauses
 */
record ReferenceClauses(String sql) {

	private static final Pattern ACTION = Pattern
		.compile("on (delete|update) (no action|restrict|cascade|set null|set default)");

	private static final Pattern MATCH = Pattern.compile("match (full|partial|simple)");

	/** Return a key to which these clauses apply. */
	ForeignKey apply(ForeignKey key) {
		String text = this.sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		ForeignKey result = key;
		Matcher action = ACTION.matcher(text);
		while (action.find()) {
			ForeignKeyAction what = ForeignKeyAction
				.valueOf(action.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
			result = action.group(1).equals("delete") ? result.onDelete(what) : result.onUpdate(what);
		}
		Matcher match = MATCH.matcher(text);
		if (match.find()) {
			result = result.match(match.group(1).toUpperCase(Locale.ROOT));
		}
		if (text.contains("initially deferred")) {
			return result.initiallyDeferred();
		}
		if (text.contains("not deferrable")) {
			return result.notDeferrable();
		}
		return text.contains("deferrable") ? result.deferrable() : result;
	}

}
