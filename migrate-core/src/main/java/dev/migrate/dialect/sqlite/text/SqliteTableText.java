package dev.migrate.dialect.sqlite.text;

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
public record SqliteTableText(List<SqliteColumnText> columns, List<SqliteClause> constraints, String tail) {

	public SqliteTableText {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
	}

	/** Return the statement that creates the table under a name. */
	public String create(String quotedName) {
		List<String> elements = Stream
			.concat(this.columns.stream().map(SqliteColumnText::text),
					this.constraints.stream().map(SqliteClause::text))
			.toList();
		return "CREATE TABLE " + quotedName + " (" + String.join(",", elements) + ")" + this.tail;
	}

	public Optional<SqliteColumnText> column(String name) {
		return this.columns.stream().filter((column) -> column.isNamed(name)).findFirst();
	}

	public boolean says(String word) {
		return SqliteToken.of(this.tail).stream().anyMatch((token) -> token.is(word));
	}

	public boolean countsUp() {
		return this.columns.stream()
			.flatMap((column) -> column.clauses().stream())
			.anyMatch((clause) -> clause.kind() == SqliteClause.Kind.PRIMARY_KEY && clause.says("AUTOINCREMENT"));
	}

	/** Return the columns of the primary key. */
	public List<String> key() {
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

	/** Return the names of the number that each row has and no column shows. */
	public List<String> hiddenRowids() {
		if (says("WITHOUT") || showsRowid()) {
			return List.of();
		}
		return Stream.of("rowid", "_rowid_", "oid").filter((name) -> column(name).isEmpty()).toList();
	}

	// Behind its column a key that is DESC never was the number of the row.
	private boolean showsRowid() {
		List<String> key = key();
		return key.size() == 1
				&& column(key.get(0)).filter((column) -> column.type().strip().equalsIgnoreCase("INTEGER"))
					.filter((column) -> column.clauses()
						.stream()
						.noneMatch((clause) -> clause.kind() == SqliteClause.Kind.PRIMARY_KEY && clause.says("DESC")))
					.isPresent();
	}

	/** Return the columns of all keys, each of which has an index of its own. */
	public List<List<String>> keys() {
		Stream<List<String>> ofColumns = this.columns.stream()
			.flatMap((column) -> column.clauses()
				.stream()
				.filter(SqliteClause::isKey)
				.map((clause) -> List.of(column.name())));
		return Stream
			.concat(ofColumns, this.constraints.stream().filter(SqliteClause::isKey).map(SqliteClause::columns))
			.toList();
	}

	public SqliteTableText withTail(String newTail) {
		return new SqliteTableText(this.columns, this.constraints, newTail);
	}

	/**
	 * Return the text with a key that counts up, which can only be said of its column.
	 */
	public SqliteTableText countingUp() {
		List<SqliteColumnText> counting = new ArrayList<>();
		for (SqliteColumnText column : this.columns) {
			counting.add(key().equals(List.of(column.name())) ? countingUp(column) : column);
		}
		return new SqliteTableText(counting,
				this.constraints.stream()
					.filter((constraint) -> constraint.kind() != SqliteClause.Kind.PRIMARY_KEY)
					.toList(),
				this.tail);
	}

	private SqliteColumnText countingUp(SqliteColumnText column) {
		Optional<SqliteColumnText> beside = this.constraints.stream()
			.filter((constraint) -> constraint.kind() == SqliteClause.Kind.PRIMARY_KEY)
			.findFirst()
			.map((constraint) -> column.with(constraint.ofColumn()));
		SqliteColumnText keyed = beside.orElse(column);
		return keyed.withClauses(keyed.clauses()
			.stream()
			.map((clause) -> (clause.kind() == SqliteClause.Kind.PRIMARY_KEY) ? clause.countingUp() : clause)
			.toList());
	}

	public SqliteTableText notCountingUp() {
		return withColumns(this.columns.stream()
			.map((column) -> column.withClauses(column.clauses().stream().map(SqliteClause::notCountingUp).toList()))
			.toList());
	}

	public SqliteTableText withColumns(List<SqliteColumnText> newColumns) {
		return new SqliteTableText(newColumns, this.constraints, this.tail);
	}

	public SqliteTableText with(SqliteColumnText changed) {
		return withColumns(
				this.columns.stream().map((column) -> column.isNamed(changed.name()) ? changed : column).toList());
	}

	public SqliteTableText withConstraints(List<SqliteClause> newConstraints) {
		return new SqliteTableText(this.columns, newConstraints, this.tail);
	}

	public SqliteTableText with(SqliteClause constraint) {
		List<SqliteClause> all = new ArrayList<>(this.constraints);
		all.add(constraint);
		return withConstraints(all);
	}

}
