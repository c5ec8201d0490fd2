package dev.migrate.script;

import java.util.List;
import java.util.Map;

/** The values that stand for <code>${name}</code> in the files that ask for it. */
final class Placeholders {

	private final Map<String, String> values;

	Placeholders(Map<String, String> values) {
		this.values = Map.copyOf(values);
	}

	/** Return the statements with every placeholder replaced. */
	List<ScriptStatement> replace(List<ScriptStatement> statements, String location) {
		return statements.stream().map((statement) -> replace(statement, location)).toList();
	}

	private ScriptStatement replace(ScriptStatement statement, String location) {
		String sql = statement.sql();
		StringBuilder replaced = new StringBuilder(sql.length());
		int position = 0;
		int open = sql.indexOf("${");
		while (open >= 0) {
			int close = nameEnd(sql, open + 2);
			if (close > open + 2 && close < sql.length() && sql.charAt(close) == '}') {
				int line = statement.line() + lineEnds(sql, open);
				replaced.append(sql, position, open).append(value(sql.substring(open + 2, close), location, line));
				position = close + 1;
			}
			open = sql.indexOf("${", open + 2);
		}
		return new ScriptStatement(replaced.append(sql, position, sql.length()).toString(), statement.line());
	}

	private String value(String name, String location, int line) {
		String value = this.values.get(name);
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
