package dev.migrate.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The constraints that SQLite keeps in the text of a table only, as the recordings
 * describe them.
 */
final class SqliteClauses {

	private static final Pattern TOKEN = Pattern.compile(
			"\\s+|--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^]]*]|\\w+|.",
			Pattern.DOTALL);

	private static final Set<String> NAMED = Set.of("PRIMARY", "UNIQUE", "FOREIGN", "REFERENCES");

	private static final Comparator<Map<String, String>> ORDER = Comparator
		.<Map<String, String>, String>comparing((clause) -> clause.getOrDefault("table", ""))
		.thenComparing((clause) -> clause.getOrDefault("kind", ""))
		.thenComparing((clause) -> clause.getOrDefault("name", ""))
		.thenComparing((clause) -> clause.getOrDefault("text", ""));

	private final String table;

	private final List<String> tokens = new ArrayList<>();

	private final List<Map<String, String>> clauses = new ArrayList<>();

	private SqliteClauses(String table, String sql) {
		this.table = table;
		Matcher matcher = TOKEN.matcher(sql);
		while (matcher.find()) {
			String token = matcher.group();
			if (!token.isBlank() && !token.startsWith("--") && !token.startsWith("/*")) {
				this.tokens.add(token);
			}
		}
	}

	static List<Map<String, String>> of(List<Map<String, String>> sources) {
		List<Map<String, String>> all = new ArrayList<>();
		for (Map<String, String> source : sources) {
			all.addAll(new SqliteClauses(source.getOrDefault("table", ""), source.getOrDefault("sql", "")).scan());
		}
		all.sort(ORDER);
		return all;
	}

	private List<Map<String, String>> scan() {
		String name = "";
		for (int i = 0; i < this.tokens.size(); i++) {
			String word = word(i);
			if (word.equals("CONSTRAINT")) {
				name = unquoted(this.tokens.get(++i));
				if (NAMED.contains(word(i + 1))) {
					add(kind(word(i + 1)), name, "");
					name = "";
				}
			}
			else if (word.equals("CHECK")) {
				add("check", name, parenthesised(i + 1));
				name = "";
			}
			else if (word.equals("AS") && word(i + 1).equals("(")) {
				add("generated", "", parenthesised(i + 1));
			}
			else if (word.equals("INITIALLY") && word(i + 1).equals("DEFERRED")) {
				add("initially deferred", "", "");
			}
			else if (word.equals("COLLATE")) {
				add("collate", "", unquoted(this.tokens.get(i + 1)).toUpperCase(Locale.ROOT));
			}
		}
		return this.clauses;
	}

	private String kind(String word) {
		return switch (word) {
			case "PRIMARY" -> "primary key";
			case "UNIQUE" -> "unique";
			default -> "foreign key";
		};
	}

	private void add(String kind, String name, String text) {
		Map<String, String> clause = new TreeMap<>(Map.of("table", this.table, "kind", kind));
		if (!name.isEmpty()) {
			clause.put("name", name);
		}
		if (!text.isEmpty()) {
			clause.put("text", text);
		}
		this.clauses.add(clause);
	}

	private String word(int index) {
		return (index < this.tokens.size()) ? this.tokens.get(index).toUpperCase(Locale.ROOT) : "";
	}

	private String parenthesised(int open) {
		StringBuilder text = new StringBuilder();
		int depth = 0;
		for (int i = open; i < this.tokens.size(); i++) {
			String token = this.tokens.get(i);
			depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
			if (depth == 0) {
				break;
			}
			if (i > open) {
				text.append(token.startsWith("'") ? token : unquoted(token).toLowerCase(Locale.ROOT));
			}
		}
		return text.toString();
	}

	private String unquoted(String token) {
		return switch (token.charAt(0)) {
			case '"' -> token.substring(1, token.length() - 1).replace("\"\"", "\"");
			case '`' -> token.substring(1, token.length() - 1).replace("``", "`");
			case '[' -> token.substring(1, token.length() - 1);
			default -> token;
		};
	}

}
