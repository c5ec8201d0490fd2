package dev.migrate.dialect.sqlite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Takes the text of a table apart. */
public final class SqliteTableParser {

	private static final Set<String> OF_TABLES = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

	private final List<SqliteToken> tokens;

	private final boolean column;

	private int position;

	private SqliteTableParser(List<SqliteToken> tokens, boolean column) {
		this.tokens = tokens;
		this.column = column;
	}

	/** Take apart the statement that creates a table. */
	public static SqliteTableText table(String sql) {
		List<SqliteToken> tokens = SqliteToken.of(sql);
		int open = 0;
		while (!tokens.get(open).is("(")) {
			open++;
		}
		int close = SqliteToken.groupEnd(tokens, open) - 1;
		List<SqliteColumnText> columns = new ArrayList<>();
		List<SqliteClause> constraints = new ArrayList<>();
		for (List<SqliteToken> element : SqliteToken.elements(tokens.subList(open + 1, close))) {
			SqliteToken first = element.stream().filter((token) -> !token.isBlank()).findFirst().orElseThrow();
			if (OF_TABLES.stream().anyMatch(first::is)) {
				constraints.addAll(new SqliteTableParser(element, false).clauses());
			}
			else {
				columns.add(new SqliteTableParser(element, true).column());
			}
		}
		return new SqliteTableText(columns, constraints, SqliteToken.text(tokens.subList(close + 1, tokens.size())));
	}

	/** Take apart the definition of a column. */
	public static SqliteColumnText column(String sql) {
		return new SqliteTableParser(SqliteToken.of(sql), true).column();
	}

	/** Take apart a constraint of a table. */
	public static SqliteClause constraint(String sql) {
		return new SqliteTableParser(SqliteToken.of(sql), false).clauses().get(0);
	}

	/** Take apart what is said about a column. */
	public static SqliteClause clause(String sql) {
		return new SqliteTableParser(SqliteToken.of(sql), true).clauses().get(0);
	}

	private SqliteColumnText column() {
		String lead = blanks();
		String name = this.tokens.get(this.position).name();
		String written = this.tokens.get(this.position++).text() + blanks();
		int from = this.position;
		while (this.position < this.tokens.size() && kind(this.position) == null) {
			this.position = groupOr(this.position);
		}
		String type = SqliteToken.text(this.tokens.subList(from, this.position));
		return new SqliteColumnText(lead, name, written, type, clauses());
	}

	private String blanks() {
		int from = this.position;
		while (this.position < this.tokens.size() && this.tokens.get(this.position).isBlank()) {
			this.position++;
		}
		return SqliteToken.text(this.tokens.subList(from, this.position));
	}

	private List<SqliteClause> clauses() {
		List<SqliteClause> clauses = new ArrayList<>();
		int from = this.position;
		blanks();
		while (this.position < this.tokens.size()) {
			clauses.add(clause(from));
			from = this.position;
		}
		return clauses;
	}

	private SqliteClause clause(int from) {
		SqliteClause.Kind kind = kind(this.position);
		String name = null;
		if (this.tokens.get(this.position).is("CONSTRAINT")) {
			int named = next(this.position);
			name = this.tokens.get(named).name();
			this.position = next(named);
		}
		this.position = beginning();
		while (this.position < this.tokens.size() && kind(this.position) == null) {
			// SET NULL and SET DEFAULT begin nothing.
			this.position = this.tokens.get(this.position).is("SET") ? next(this.position) + 1 : groupOr(this.position);
		}
		return new SqliteClause((kind != null) ? kind : SqliteClause.Kind.NULL, name,
				this.tokens.subList(from, this.position));
	}

	// The position after the words at the beginning of a clause, so that none of them is
	// taken for another clause.
	private int beginning() {
		SqliteToken first = this.tokens.get(this.position);
		int second = next(this.position);
		if (first.is("NOT")) {
			return second + 1;
		}
		if (first.is("GENERATED")) {
			return next(second) + 1;
		}
		if (first.is("DEFAULT")) {
			boolean signed = this.tokens.get(second).is("-") || this.tokens.get(second).is("+");
			return groupOr(signed ? next(second) : second);
		}
		return this.position + 1;
	}

	private SqliteClause.@Nullable Kind kind(int at) {
		SqliteToken token = this.tokens.get(at);
		if (token.is("CONSTRAINT")) {
			return kind(next(next(at)));
		}
		if (token.is("PRIMARY")) {
			return SqliteClause.Kind.PRIMARY_KEY;
		}
		if (token.is("UNIQUE")) {
			return SqliteClause.Kind.UNIQUE;
		}
		if (token.is("CHECK")) {
			return SqliteClause.Kind.CHECK;
		}
		return this.column ? kindOfColumn(token, at) : (token.is("FOREIGN") ? SqliteClause.Kind.FOREIGN_KEY : null);
	}

	private SqliteClause.@Nullable Kind kindOfColumn(SqliteToken token, int at) {
		if (token.is("REFERENCES")) {
			return SqliteClause.Kind.FOREIGN_KEY;
		}
		if (token.is("NOT") && this.tokens.get(next(at)).is("NULL")) {
			return SqliteClause.Kind.NOT_NULL;
		}
		if (token.is("GENERATED") || token.is("AS")) {
			return SqliteClause.Kind.GENERATED;
		}
		for (SqliteClause.Kind kind : new SqliteClause.Kind[] { SqliteClause.Kind.NULL, SqliteClause.Kind.DEFAULT,
				SqliteClause.Kind.COLLATE }) {
			if (token.is(kind.name())) {
				return kind;
			}
		}
		return null;
	}

	private int groupOr(int at) {
		return this.tokens.get(at).is("(") ? SqliteToken.groupEnd(this.tokens, at) : at + 1;
	}

	private int next(int from) {
		int next = from + 1;
		while (next < this.tokens.size() && this.tokens.get(next).isBlank()) {
			next++;
		}
		return Math.min(next, this.tokens.size() - 1);
	}

}
