package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;

/** How a table is created in SQLite. */
class SqliteTableCreation {

	private static final Set<TableOption.Key> KNOWN = Set.of(TableOption.Key.STRICT, TableOption.Key.WITHOUT_ROWID,
			TableOption.Key.AUTOINCREMENT);

	private final SqliteWords words;

	private final SqliteConstraints constraints;

	SqliteTableCreation(SqliteWords words) {
		this.words = words;
		this.constraints = new SqliteConstraints(words);
	}

	List<String> statements(CreateTable operation) {
		Table table = operation.table();
		table.options().forEach(this::refuseUnknown);
		Set<Creation> creation = operation.ifNotExists() ? Set.of(Creation.IF_NOT_EXISTS) : Set.of();
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE " + this.words.ifNotExists(creation) + this.words.quote(table.name()) + " (\n  "
				+ String.join(",\n  ", elements(table)) + "\n)" + options(table));
		SqliteIndexes indexes = new SqliteIndexes(this.words);
		table.indexes().forEach((index) -> statements.add(indexes.create(table.name(), index, creation)));
		return statements;
	}

	private void refuseUnknown(TableOption option) {
		if (!KNOWN.contains(option.key())) {
			throw this.words.unsupported("the table option " + option.key(), "Leave it away.");
		}
	}

	private List<String> elements(Table table) {
		List<String> key = table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.flatMap((constraint) -> ((PrimaryKey) constraint).columns().stream())
			.toList();
		return Stream
			.concat(table.columns().stream().map((column) -> column(table, column, key)),
					table.constraints()
						.stream()
						.filter((constraint) -> !standsBehindItsColumn(table, constraint))
						.map(this.constraints::definition))
			.toList();
	}

	private String column(Table table, Column column, List<String> key) {
		// Elsewhere a key has no nulls; here only if it is said.
		Column defined = key.contains(column.name()) ? column.notNull() : column;
		SqliteColumns columns = new SqliteColumns(this.words, table.has(TableOption.Key.STRICT));
		StringBuilder sql = new StringBuilder(columns.definition(defined, key.equals(List.of(column.name()))));
		for (Constraint constraint : table.constraints()) {
			if (key.contains(column.name()) && standsBehindItsColumn(table, constraint)) {
				sql.append(' ')
					.append(this.constraints.definition(constraint).replaceFirst(" \\([^)]*\\)$", " AUTOINCREMENT"));
			}
		}
		return sql.toString();
	}

	// AUTOINCREMENT can only be said there.
	private boolean standsBehindItsColumn(Table table, Constraint constraint) {
		return constraint instanceof PrimaryKey && table.has(TableOption.Key.AUTOINCREMENT);
	}

	private String options(Table table) {
		List<String> options = new ArrayList<>();
		if (table.has(TableOption.Key.STRICT)) {
			options.add("STRICT");
		}
		if (table.has(TableOption.Key.WITHOUT_ROWID)) {
			options.add("WITHOUT ROWID");
		}
		return options.isEmpty() ? "" : " " + String.join(", ", options);
	}

}
