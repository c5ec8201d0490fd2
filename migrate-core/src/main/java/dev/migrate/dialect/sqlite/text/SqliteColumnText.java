package dev.migrate.dialect.sqlite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A column as it is written in the text of its table.
 *
 * @param lead blanks and comments before it
 * @param name its name
 * @param written its name as it is written, and what follows it up to the type
 * @param type its type as it is written
 * @param clauses what else is said about it
 */
public record SqliteColumnText(String lead, String name, String written, String type, List<SqliteClause> clauses) {

	public SqliteColumnText {
		clauses = List.copyOf(clauses);
	}

	public String text() {
		StringBuilder text = new StringBuilder(this.lead).append(this.written);
		append(text, this.type);
		this.clauses.forEach((clause) -> append(text, clause.text()));
		return text.toString();
	}

	private void append(StringBuilder text, String piece) {
		if (!piece.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
			text.append(' ');
		}
		text.append(piece);
	}

	public boolean isNamed(String other) {
		return this.name.equalsIgnoreCase(other);
	}

	public boolean has(SqliteClause.Kind kind) {
		return this.clauses.stream().anyMatch((clause) -> clause.kind() == kind);
	}

	public SqliteColumnText withType(String newType) {
		return new SqliteColumnText(this.lead, this.name, this.written, newType, this.clauses);
	}

	public SqliteColumnText with(SqliteClause clause) {
		List<SqliteClause> all = new ArrayList<>(this.clauses);
		all.add(clause);
		return withClauses(all);
	}

	public SqliteColumnText without(SqliteClause.Kind kind) {
		return without((clause) -> clause.kind() == kind);
	}

	public SqliteColumnText without(Predicate<SqliteClause> unwanted) {
		return withClauses(this.clauses.stream().filter(unwanted.negate()).toList());
	}

	public SqliteColumnText withClauses(List<SqliteClause> newClauses) {
		return new SqliteColumnText(this.lead, this.name, this.written, this.type, newClauses);
	}

}
