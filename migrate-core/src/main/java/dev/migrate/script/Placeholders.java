package dev.migrate.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.Arguments;

/** The values that stand for <code>${name}</code> in the files that ask for it. */
final class Placeholders {

	/** What the name of a placeholder begins with that stands for an argument. */
	static final String ARGUMENT = "x.";

	/** The placeholder that stands for the tag of a run. */
	static final String TAG = "migrate.tag";

	private final Map<String, String> values;

	private final boolean ofRun;

	/** Create those that are configured; those of a run stay as they are written. */
	Placeholders(Map<String, String> values) {
		this(values, false);
	}

	private Placeholders(Map<String, String> values, boolean ofRun) {
		this.values = Map.copyOf(values);
		this.ofRun = ofRun;
	}

	/** Return the same values and those of a run, of which none may be missing. */
	Placeholders with(Arguments arguments) {
		Map<String, String> all = new HashMap<>(this.values);
		arguments.all().forEach((name, value) -> all.put(ARGUMENT + name, value));
		arguments.tag().ifPresent((tag) -> all.put(TAG, tag));
		return new Placeholders(all, true);
	}

	/** Return the statements with every placeholder replaced. */
	List<ScriptStatement> replace(List<ScriptStatement> statements, String location) {
		return statements.stream().map((statement) -> replace(statement, location)).toList();
	}

	private ScriptStatement replace(ScriptStatement statement, String location) {
		return new ScriptStatement(replace(statement.sql(), statement.line(), location), statement.line(),
				statement.probe().map((probe) -> replace(probe, statement.line(), location)), statement.backfill());
	}

	private String replace(String sql, int firstLine, String location) {
		StringBuilder replaced = new StringBuilder(sql.length());
		int position = 0;
		int open = sql.indexOf("${");
		while (open >= 0) {
			int close = nameEnd(sql, open + 2);
			if (close > open + 2 && close < sql.length() && sql.charAt(close) == '}') {
				int line = firstLine + lineEnds(sql, open);
				replaced.append(sql, position, open).append(value(sql.substring(open + 2, close), location, line));
				position = close + 1;
			}
			open = sql.indexOf("${", open + 2);
		}
		return replaced.append(sql, position, sql.length()).toString();
	}

	private String value(String name, String location, int line) {
		String value = this.values.get(name);
		if (value == null && !this.ofRun && (name.startsWith(ARGUMENT) || name.equals(TAG))) {
			return "${" + name + '}';
		}
		if (value == null) {
			throw new UnknownPlaceholderException(location, line, name, this.values.keySet());
		}
		return value;
	}

	private static int nameEnd(String sql, int start) {
		int end = start;
		while (end < sql.length() && isNamePart(sql.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isNamePart(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
	}

	private static int lineEnds(String sql, int end) {
		int count = 0;
		for (int i = 0; i < end; i++) {
			if (sql.charAt(i) == '\n') {
				count++;
			}
		}
		return count;
	}

}
