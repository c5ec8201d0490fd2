package dev.migrate.dialect.sqlite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ConstraintType;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a column or a table, as it is written, or what else is said about a
 * column.
 *
 * @param kind what it is
 * @param name its name, if it has one
 * @param tokens its text, with its name and what follows it up to the next clause
 */
public record SqliteClause(Kind kind, @Nullable String name, List<SqliteToken> tokens) {

	public SqliteClause {
		tokens = List.copyOf(tokens);
	}

	public String text() {
		return SqliteToken.text(this.tokens);
	}

	public boolean isKey() {
		return this.kind == Kind.PRIMARY_KEY || this.kind == Kind.UNIQUE;
	}

	public boolean isNamed(String other) {
		return this.name != null && this.name.equalsIgnoreCase(other);
	}

	public boolean says(String word) {
		return this.tokens.stream().anyMatch((token) -> token.is(word));
	}

	/** Return the constraint with another name. */
	public SqliteClause renamed(String quoted) {
		List<SqliteToken> renamed = new ArrayList<>(this.tokens);
		for (int i = 0; i < renamed.size(); i++) {
			if (renamed.get(i).is("CONSTRAINT")) {
				renamed.set(next(i), SqliteToken.of(quoted).get(0));
				break;
			}
		}
		return new SqliteClause(this.kind, SqliteToken.of(quoted).get(0).name(), renamed);
	}

	/**
	 * Return the clause with other names for columns of its table.
	 * @param table the table, which a foreign key may refer to
	 * @param quotedByName the names in quotes, by the names that are written
	 */
	public SqliteClause withColumns(String table, Map<String, String> quotedByName) {
		boolean refersToItself = referredTable().equalsIgnoreCase(table);
		List<SqliteToken> changed = new ArrayList<>(this.tokens);
		for (int i = 0; i < this.tokens.size(); i++) {
			SqliteToken token = this.tokens.get(i);
			boolean elsewhere = token.is("REFERENCES") && !refersToItself;
			if (elsewhere) {
				break;
			}
			if (token.is("CONSTRAINT") || token.is("COLLATE") || token.is("REFERENCES")) {
				i = next(i);
			}
			else if (token.kind() == SqliteToken.Kind.WORD || token.kind() == SqliteToken.Kind.QUOTED) {
				String quoted = quotedByName.get(token.name());
				changed.set(i, (quoted != null) ? SqliteToken.of(quoted).get(0) : token);
			}
		}
		return new SqliteClause(this.kind, this.name, changed);
	}

	/** Return a key of one column as it stands behind its column. */
	public SqliteClause ofColumn() {
		int open = 0;
		while (!this.tokens.get(open).is("(")) {
			open++;
		}
		List<SqliteToken> alone = new ArrayList<>(
				SqliteToken.of(" " + SqliteToken.text(this.tokens.subList(0, open)).strip()));
		alone.addAll(this.tokens.subList(SqliteToken.groupEnd(this.tokens, open), this.tokens.size()));
		return new SqliteClause(this.kind, this.name, alone);
	}

	public SqliteClause countingUp() {
		List<SqliteToken> counting = new ArrayList<>(SqliteToken.of(text().stripTrailing() + " AUTOINCREMENT"));
		return new SqliteClause(this.kind, this.name, counting);
	}

	public SqliteClause notCountingUp() {
		return says("AUTOINCREMENT") ? new SqliteClause(this.kind, this.name,
				this.tokens.stream().filter((token) -> !token.is("AUTOINCREMENT")).toList()) : this;
	}

	/** Return the columns of its table that a key or a unique constraint consists of. */
	public List<String> columns() {
		List<String> columns = new ArrayList<>();
		for (List<SqliteToken> element : SqliteToken.elements(inParentheses())) {
			element.stream()
				.filter((token) -> !token.isBlank())
				.findFirst()
				.map(SqliteToken::name)
				.ifPresent(columns::add);
		}
		return columns;
	}

	/** Return the name that it ends with, as that of a collation. */
	public String lastName() {
		List<SqliteToken> said = SqliteToken.stripped(this.tokens);
		return said.get(said.size() - 1).name();
	}

	/** Return what stands in its first parentheses. */
	public List<SqliteToken> inParentheses() {
		return SqliteToken.group(this.tokens);
	}

	/** Return the table that a foreign key refers to, or nothing. */
	public String referredTable() {
		int references = word("REFERENCES");
		return (references < 0) ? "" : this.tokens.get(next(references)).name();
	}

	/** Return the columns that a foreign key refers to, as far as it says them. */
	public List<String> referredColumns() {
		int references = word("REFERENCES");
		return (references < 0) ? List.of()
				: new SqliteClause(this.kind, null, this.tokens.subList(references, this.tokens.size())).columns();
	}

	private int word(String word) {
		for (int i = 0; i < this.tokens.size(); i++) {
			if (this.tokens.get(i).is(word)) {
				return i;
			}
		}
		return -1;
	}

	private int next(int from) {
		int next = from + 1;
		while (this.tokens.get(next).isBlank()) {
			next++;
		}
		return next;
	}

	/** Return whether a column of its table is said in it. */
	public boolean mentions(String column) {
		return switch (this.kind) {
			case PRIMARY_KEY, UNIQUE, FOREIGN_KEY -> columns().stream().anyMatch(column::equalsIgnoreCase);
			default -> mentions(this.tokens.subList(Math.max(0, word("CHECK")), this.tokens.size()), column);
		};
	}

	/**
	 * Return whether a column is said in a text; a function of its name does not count.
	 */
	public static boolean mentions(List<SqliteToken> tokens, String column) {
		for (int i = 0; i < tokens.size(); i++) {
			boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
			if (tokens.get(i).isName(column) && !(called && tokens.get(i).kind() == SqliteToken.Kind.WORD)) {
				return true;
			}
		}
		return false;
	}

	/** What a clause can be. */
	public enum Kind {

		PRIMARY_KEY(ConstraintType.PRIMARY_KEY), UNIQUE(ConstraintType.UNIQUE), CHECK(ConstraintType.CHECK),
		FOREIGN_KEY(ConstraintType.FOREIGN_KEY), NOT_NULL(null), NULL(null), DEFAULT(null), COLLATE(null),
		GENERATED(null);

		private final @Nullable ConstraintType type;

		Kind(@Nullable ConstraintType type) {
			this.type = type;
		}

		public boolean is(@Nullable ConstraintType wanted) {
			return wanted == null || this.type == wanted;
		}

	}

}
