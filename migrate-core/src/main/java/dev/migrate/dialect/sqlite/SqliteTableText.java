package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text that SQLite keeps of a table, in its parts: what no part of a change is about
 * stays as it is written.
 *
 * @param columns the columns
 * @param constraints the constraints of the table; one that was written along with a
 * column is there
 * @param tail what follows the last parenthesis
 */
record SqliteTableText(List<SqliteColumnText> columns, List<SqliteClause> constraints, String tail) {

	SqliteTableText {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
	}

	/** Return the statement that creates the table under a name. */
	String create(String quotedName) {
		List<String> elements = Stream
			.concat(this.columns.stream().map(SqliteColumnText::text),
					this.constraints.stream().map(SqliteClause::text))
			.toList();
		return "CREATE TABLE " + quotedName + " (" + String.join(",", elements) + ")" + this.tail;
	}

	Optional<SqliteColumnText> column(String name) {
		return this.columns.stream().filter((column) -> column.isNamed(name)).findFirst();
	}

	boolean says(String word) {
		return SqliteToken.of(this.tail).stream().anyMatch((token) -> token.is(word));
	}

	boolean countsUp() {
		return this.columns.stream()
			.flatMap((column) -> column.clauses().stream())
			.anyMatch((clause) -> clause.kind() == SqliteClause.Kind.PRIMARY_KEY && clause.says("AUTOINCREMENT"));
	}

	/** Return the columns of the primary key. */
	List<String> key() {
		for (SqliteColumnText column : this.columns) {
			if (column.has(SqliteClause.Kind.PRIMARY_KEY)) {
				return List.of(column.name());
			}
		}
		return this.constraints.stream()
			.filter((constraint) -> constraint.kind() == SqliteClause.Kind.PRIMARY_KEY)
			.findFirst()
			.map(SqliteClause::columns)
			.orElse(List.of());
	}

	/** Return whether the rows have a number of their own that no column shows. */
	boolean hasHiddenRowid() {
		List<String> key = key();
		boolean alias = key.size() == 1
				&& column(key.get(0)).filter((column) -> column.type().strip().equalsIgnoreCase("INTEGER")).isPresent();
		return !alias && !says("WITHOUT") && column("rowid").isEmpty();
	}

	SqliteTableText withColumns(List<SqliteColumnText> newColumns) {
		return new SqliteTableText(newColumns, this.constraints, this.tail);
	}

	SqliteTableText with(SqliteColumnText changed) {
		return withColumns(
				this.columns.stream().map((column) -> column.isNamed(changed.name()) ? changed : column).toList());
	}

	SqliteTableText withConstraints(List<SqliteClause> newConstraints) {
		return new SqliteTableText(this.columns, newConstraints, this.tail);
	}

	SqliteTableText with(SqliteClause constraint) {
		List<SqliteClause> all = new ArrayList<>(this.constraints);
		all.add(constraint);
		return withConstraints(all);
	}

}
