package dev.migrate.dialect.sqlite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.sqlite.SqliteStoredTable.Part;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** What SQLite keeps of tables, for changes that can't be said without. */
class SqliteCatalog {

	private final CatalogLookup lookup;

	private final SqliteWords words;

	SqliteCatalog(CatalogLookup lookup, SqliteWords words) {
		this.lookup = lookup;
		this.words = words;
	}

	/** Return a table with everything that goes when it is dropped. */
	SqliteStoredTable table(ObjectName name) {
		String what = "the definition of table '%s'".formatted(name);
		List<String> texts = this.lookup
			.rows(what,
					SqlStatement.of("SELECT sql FROM " + schemaTable(name.schema())
							+ " WHERE type = 'table' AND name = ? COLLATE NOCASE", name.name()),
					(row) -> row.getString(1));
		if (texts.isEmpty()) {
			throw missing(what, name);
		}
		SqliteTableText text = parsed(name, texts.get(0));
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.addAll(this.lookup.rows(what, SqlStatement.of("SELECT name FROM " + schemaTable(name.schema())),
				(row) -> row.getString(1)));
		boolean legacy = this.lookup
			.rows(what, SqlStatement.of("SELECT legacy_alter_table FROM pragma_legacy_alter_table"),
					(row) -> row.getBoolean(1))
			.contains(true);
		List<Part> views = parts(what, name, "type = 'view'").stream().filter((view) -> says(view, name)).toList();
		return new SqliteStoredTable(text, ofTable(what, name, "index"), ofTable(what, name, "trigger"), views,
				free("_migrate_" + name.name(), names), legacy);
	}

	// The database says it best.
	private RuntimeException missing(String what, ObjectName name) {
		this.lookup.rows(what, SqlStatement.of("SELECT 1 FROM " + this.words.quote(name) + " LIMIT 0"), (row) -> 1);
		return new InvalidOperationException("'%s' is a view. Name the table that it reads.".formatted(name));
	}

	private SqliteTableText parsed(ObjectName name, String sql) {
		if (sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length())) {
			throw this.words.unsupported("this change of the virtual table '" + name + "'",
					"Create another one, insert the rows, and rename it.");
		}
		return SqliteTableParser.table(sql);
	}

	private boolean says(Part view, ObjectName name) {
		return SqliteToken.of(view.sql()).stream().anyMatch((token) -> token.isName(name.name()));
	}

	private String free(String wanted, Set<String> names) {
		String free = wanted;
		for (int number = 2; names.contains(free); number++) {
			free = wanted + "_" + number;
		}
		return free;
	}

	private List<Part> ofTable(String what, ObjectName table, String type) {
		return parts(what, table, "type = '" + type + "' AND sql IS NOT NULL AND tbl_name = "
				+ this.words.literal(table.name()) + " COLLATE NOCASE");
	}

	private List<Part> parts(String what, ObjectName table, String condition) {
		return this.lookup.rows(what, SqlStatement
			.of("SELECT name, sql FROM " + schemaTable(table.schema()) + " WHERE " + condition + " ORDER BY rowid"),
				(row) -> new Part(row.getString(1), row.getString(2)));
	}

	/** Return whether a table has a column; let the database refuse a missing table. */
	boolean hasColumn(ObjectName table, String column) {
		String what = "the columns of table '%s'".formatted(table);
		List<String> columns = this.lookup.rows(what,
				SqlStatement.of("SELECT name FROM pragma_table_xinfo(?, ?)", table.name(), schemaOr(table.schema())),
				(row) -> row.getString(1));
		if (columns.isEmpty()) {
			throw missing(what, table);
		}
		return columns.stream().anyMatch(column::equalsIgnoreCase);
	}

	/** Let the database refuse a column that is not there. */
	InvalidOperationException missingColumn(ObjectName table, String column) {
		this.lookup.rows(
				"the columns of table '%s'".formatted(table), SqlStatement.of("SELECT " + this.words.quote(table.name())
						+ "." + this.words.quote(column) + " FROM " + this.words.quote(table) + " LIMIT 0"),
				(row) -> 1);
		return new InvalidOperationException(
				"Column '%s' of '%s' is not one that can be changed: it is the rowid.".formatted(column, table));
	}

	boolean hasRows(ObjectName table) {
		return !this.lookup
			.rows("whether table '%s' has rows".formatted(table),
					SqlStatement.of("SELECT 1 FROM " + this.words.quote(table) + " LIMIT 1"), (row) -> 1)
			.isEmpty();
	}

	/** Return the statement that created an index, or nothing. */
	String index(ObjectName index) {
		return this.lookup.rows("the definition of index '%s'".formatted(index),
				SqlStatement.of(
						"SELECT sql FROM " + schemaTable(index.schema())
								+ " WHERE type = 'index' AND sql IS NOT NULL AND name = ? COLLATE NOCASE",
						index.name()),
				(row) -> row.getString(1))
			.stream()
			.findFirst()
			.orElse("");
	}

	private String schemaTable(@Nullable String schema) {
		return this.words.quote(schemaOr(schema)) + ".sqlite_master";
	}

	private String schemaOr(@Nullable String schema) {
		return (schema != null) ? schema : "main";
	}

}
