package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.sqlite.SqliteStoredTable.Part;
import dev.migrate.dialect.sqlite.text.SqliteTableParser;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ObjectName;

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
		ObjectName found = found(what, name);
		String sql = this.lookup
			.row(what,
					SqlStatement.of("SELECT sql FROM " + schemaTable(found) + " WHERE type = 'table' AND name = ?",
							found.name()),
					(row) -> row.getString(1))
			.orElseThrow(() -> missing(what, name));
		SqliteTableText text = parsed(found, sql);
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.addAll(this.lookup.rows(what, SqlStatement.of("SELECT name FROM " + schemaTable(found)),
				(row) -> row.getString(1)));
		boolean legacy = this.lookup
			.rows(what, SqlStatement.of("SELECT legacy_alter_table FROM pragma_legacy_alter_table"),
					(row) -> row.getBoolean(1))
			.contains(true);
		List<Part> triggers = new ArrayList<>(parts(what, found, found, "trigger"));
		if (!SqliteName.TEMPORARY.equals(found.schema())) {
			triggers.addAll(parts(what, found, new ObjectName(SqliteName.TEMPORARY, found.name()), "trigger"));
		}
		return new SqliteStoredTable(found, text, parts(what, found, found, "index"), triggers, names, legacy);
	}

	// A name without a schema is looked for where SQLite looks for it; it is in the
	// spelling of whoever created the table.
	private ObjectName found(String what, ObjectName name) {
		String wanted = (name.schema() != null) ? " AND schema = " + this.words.literal(name.schema()) : "";
		Found found = this.lookup
			.row(what,
					SqlStatement.of("SELECT schema, name, type FROM pragma_table_list WHERE name = ? COLLATE NOCASE"
							+ wanted + " ORDER BY schema <> 'temp', schema <> 'main'", name.name()),
					(row) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
			.orElseThrow(() -> missing(what, name));
		if (found.type().equals("view")) {
			throw new InvalidOperationException("'%s' is a view. Name the table that it reads.".formatted(name));
		}
		boolean unsaid = name.schema() == null && found.schema().equals(SqliteName.MAIN);
		return new ObjectName(unsaid ? null : found.schema(), found.name());
	}

	// The database says it best.
	private RuntimeException missing(String what, ObjectName name) {
		this.lookup.rows(what, SqlStatement.of("SELECT 1 FROM " + this.words.quote(name) + " LIMIT 0"), (row) -> 1);
		return new InvalidOperationException("'%s' is no table that can be changed.".formatted(name));
	}

	private SqliteTableText parsed(ObjectName name, String sql) {
		if (sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length())) {
			throw this.words.unsupported("this change of the virtual table '" + name + "'",
					"Create another one, insert the rows, and rename it.");
		}
		return SqliteTableParser.table(sql);
	}

	private List<Part> parts(String what, ObjectName table, ObjectName place, String type) {
		return this.lookup.rows(what,
				SqlStatement.of("SELECT name, sql FROM " + schemaTable(place) + " WHERE type = ? AND sql IS NOT NULL"
						+ " AND tbl_name = ? COLLATE NOCASE ORDER BY rowid", type, table.name()),
				(row) -> new Part(place.sibling(row.getString(1)), row.getString(2)));
	}

	/**
	 * Return the statement that fails unless a table is what it was when its definition
	 * was looked up; none where the database itself has just said it.
	 */
	List<String> sameTable(ObjectName table) {
		ObjectName found = found("the definition of table '%s'".formatted(table), table);
		return same("Table '%s'".formatted(table), found,
				"tbl_name = " + this.words.literal(found.name()) + " COLLATE NOCASE");
	}

	/** Return the same for an index. */
	List<String> sameIndex(ObjectName index) {
		return same("Index '%s'".formatted(index), index,
				"type = 'index' AND name = " + this.words.literal(index.name()) + " COLLATE NOCASE");
	}

	private List<String> same(String what, ObjectName place, String condition) {
		if (this.lookup.serverVersion().isPresent()) {
			return List.of();
		}
		String texts = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM " + schemaTable(place) + " WHERE "
				+ condition + " AND sql IS NOT NULL ORDER BY type, name)";
		String known = this.lookup.row(what, SqlStatement.of(texts), (row) -> row.getString(1)).orElse("");
		return List.of(new SqliteScriptSyntax(this.words).guard("(" + texts + ") = " + this.words.literal(known),
				what + " is not what the revisions before have made of it: run this revision on the database"));
	}

	/** Return whether a table has a column; let the database refuse a missing table. */
	boolean hasColumn(ObjectName table, String column) {
		String what = "the columns of table '%s'".formatted(table);
		ObjectName found = found(what, table);
		return this.lookup
			.rows(what,
					SqlStatement.of("SELECT name FROM pragma_table_xinfo(?, ?)", found.name(),
							SqliteName.schema(found)),
					(row) -> row.getString(1))
			.stream()
			.anyMatch(column::equalsIgnoreCase);
	}

	/** Return whether a table is known to be STRICT. */
	boolean isStrict(ObjectName table) {
		return this.lookup.finds(SqlStatement.of(
				"SELECT 1 FROM pragma_table_list WHERE name = ? COLLATE NOCASE AND schema = ? AND strict", table.name(),
				SqliteName.schema(table)));
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

	/** Return the statement that created an index, if there is one. */
	Optional<String> index(ObjectName index) {
		return this.lookup.row("the definition of index '%s'".formatted(index),
				SqlStatement.of(
						"SELECT sql FROM " + schemaTable(index)
								+ " WHERE type = 'index' AND sql IS NOT NULL AND name = ? COLLATE NOCASE",
						index.name()),
				(row) -> row.getString(1));
	}

	private String schemaTable(ObjectName of) {
		return this.words.quote(SqliteName.schema(of)) + ".sqlite_master";
	}

	/**
	 * Where a name was found.
	 *
	 * @param schema the schema it is in
	 * @param name how it is spelled
	 * @param type what it is
	 */
	private record Found(String schema, String name, String type) {

	}

}
