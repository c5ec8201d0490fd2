package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Divides the definition of a column, as an author writes it for a database, into a type
 * and what else is said.
 */
final class ColumnDefinition {

	private static final Set<String> CLAUSES = Set.of("NOT", "NULL", "DEFAULT", "CHECK", "UNIQUE", "PRIMARY",
			"GENERATED", "AS", "AUTO_INCREMENT", "COMMENT", "REFERENCES", "CONSTRAINT");

	private final String sql;

	private final List<SqlPiece> pieces;

	private int next;

	private Column column;

	private ColumnDefinition(String name, String sql) {
		this.sql = sql.strip();
		this.pieces = SqlPiece.of(this.sql);
		this.column = Column.of(name, type(text(0, clause(0))));
		this.next = clause(0);
	}

	/**
	 * Return the column.
	 * @param name its name
	 * @param sql its type, and whatever follows it
	 */
	static Column read(String name, String sql) {
		return new ColumnDefinition(name, sql).column();
	}

	private Column column() {
		while (this.next < this.pieces.size()) {
			SqlPiece piece = this.pieces.get(this.next++);
			switch (piece.keyword()) {
				case "NOT" -> notNull();
				case "DEFAULT" -> this.column = this.column.defaultSql(defaultValue());
				case "CHECK" -> this.column = this.column.check(take().content());
				case "UNIQUE" -> this.column = this.column.unique();
				case "PRIMARY" -> this.column = this.column.primaryKey();
				case "GENERATED" -> generated();
				case "AS" -> computed();
				case "AUTO_INCREMENT" -> this.column = this.column.autoIncrement().notNull();
				case "COMMENT" -> this.column = this.column.comment(take().content());
				case "REFERENCES" -> references();
				default -> {
					// The word NULL says what is so anyway; the name of a constraint is
					// left to a convention.
				}
			}
		}
		return this.column;
	}

	private void notNull() {
		this.next++;
		this.column = this.column.notNull();
	}

	// A default may be the word NULL, which would be a clause of its own elsewhere.
	private String defaultValue() {
		int start = this.next;
		this.next = clause(start + 1);
		return text(start, this.next);
	}

	private void generated() {
		boolean always = take().is("ALWAYS");
		this.next += always ? 1 : 2;
		if (this.pieces.get(this.next).is("IDENTITY")) {
			this.next++;
			identity(new Identity(always, SequenceOptions.DEFAULT));
		}
		else {
			computed();
		}
	}

	private void identity(Identity identity) {
		String options = "";
		if (this.next < this.pieces.size() && this.pieces.get(this.next).isInParentheses()) {
			options = take().content();
		}
		this.column = new Column(this.column.name(), this.column.type(), false, null,
				new Identity(identity.always(), SequenceText.options(options)), null, this.column.comment(),
				this.column.parts());
	}

	private void computed() {
		String expression = take().content();
		int end = clause(this.next);
		String kind = text(this.next, end).toLowerCase(Locale.ROOT);
		this.next = end;
		this.column = new Column(this.column.name(), this.column.type(), this.column.nullable(), null, null,
				new GeneratedValue(expression, kind.contains("stored") || kind.contains("persistent")),
				this.column.comment(), this.column.parts());
	}

	private void references() {
		String table = unquoted(take().text());
		String[] columns = (this.next < this.pieces.size() && this.pieces.get(this.next).isInParentheses())
				? new String[] { unquoted(take().content().strip()) } : new String[0];
		ReferenceClauses clauses = new ReferenceClauses(text(this.next, this.pieces.size()));
		this.next = clause(this.next);
		this.column = (columns.length == 0) ? this.column.references(table)
				: this.column.references(table, columns[0], clauses::apply);
	}

	private SqlPiece take() {
		return this.pieces.get(this.next++);
	}

	private int clause(int from) {
		int index = from;
		while (index < this.pieces.size() && !CLAUSES.contains(this.pieces.get(index).keyword())) {
			index++;
		}
		return index;
	}

	private String text(int from, int to) {
		return (from >= to) ? "" : this.sql.substring(this.pieces.get(from).start(), this.pieces.get(to - 1).end());
	}

	private static DataType type(String text) {
		List<SqlPiece> pieces = SqlPiece.of(text);
		int last = pieces.size() - 1;
		if (last > 1 && pieces.get(last - 1).is("COLLATE")) {
			return collated(text.substring(0, pieces.get(last - 2).end()), text, unquoted(pieces.get(last).text()));
		}
		return TypeText.type(text);
	}

	private static DataType collated(String base, String whole, String collation) {
		return (TypeText.type(base) instanceof StringType string) ? string.collate(collation) : new NamedType(whole);
	}

	private static String unquoted(String name) {
		return (name.startsWith("\"") || name.startsWith("`")) ? name.substring(1, name.length() - 1) : name;
	}

}
