package dev.migrate.dialect.sqlite.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.sqlite.text.SqliteTableText;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.View;

/**
 * Reads the catalog of SQLite with three queries, and the statements that are kept in
 * there.
 */
public final class SqliteSchemaReader implements SchemaReader {

	@Override
	public Schema read(Connection connection, List<String> schemas) throws SQLException {
		List<String> all = new ArrayList<>(schemas);
		all.add(0, StoredObject.MAIN);
		CatalogQuery catalog = new CatalogQuery(connection, all);
		List<StoredObject> objects = StoredObject.read(catalog);
		Map<ObjectName, List<StoredColumn>> columns = new HashMap<>();
		StoredColumn.read(catalog)
			.forEach((column) -> columns.computeIfAbsent(column.table(), (unused) -> new ArrayList<>()).add(column));
		return new Schema(schemas, tables(objects, columns, indexes(objects, StoredIndex.read(catalog))), List.of(),
				List.of(), views(objects), List.of());
	}

	private static Map<ObjectName, List<Index>> indexes(List<StoredObject> objects,
			Map<ObjectName, StoredIndex> stored) {
		Map<ObjectName, List<Index>> indexes = new HashMap<>();
		for (StoredObject object : objects) {
			StoredIndex index = stored.get(object.name());
			if (index != null && object.is("index")) {
				indexes.computeIfAbsent(object.table(), (unused) -> new ArrayList<>()).add(index.index(object.sql()));
			}
		}
		return indexes;
	}

	private static List<Table> tables(List<StoredObject> objects, Map<ObjectName, List<StoredColumn>> columns,
			Map<ObjectName, List<Index>> indexes) {
		TableTexts texts = TableTexts.of(objects);
		List<Table> tables = new ArrayList<>();
		texts.byName()
			.forEach((name, text) -> tables.add(new Table(name,
					columns.getOrDefault(name, List.of()).stream().map((column) -> column.column(text)).toList(),
					texts.constraints(name, text), indexes.getOrDefault(name, List.of()), options(text), null)));
		return tables;
	}

	private static List<TableOption> options(SqliteTableText text) {
		List<TableOption> options = new ArrayList<>();
		add(options, TableOption.Key.STRICT, text.says("STRICT"));
		add(options, TableOption.Key.WITHOUT_ROWID, text.says("WITHOUT"));
		add(options, TableOption.Key.AUTOINCREMENT, text.countsUp());
		return options;
	}

	private static void add(List<TableOption> options, TableOption.Key key, boolean isSaid) {
		if (isSaid) {
			options.add(new TableOption(key, ""));
		}
	}

	private static List<View> views(List<StoredObject> objects) {
		return objects.stream()
			.filter((object) -> object.is("view"))
			.map((view) -> new View(view.name(), false, query(view.sql()), Set.of()))
			.toList();
	}

	private static String query(String sql) {
		List<SqliteToken> tokens = SqliteToken.of(sql);
		int as = 0;
		while (!tokens.get(as).is("AS")) {
			as++;
		}
		return SqliteToken.text(tokens.subList(as + 1, tokens.size())).strip();
	}

	@Override
	public List<String> schemas(Connection connection) throws SQLException {
		return new CatalogQuery(connection, List.of()).rows(
				"SELECT name FROM pragma_database_list WHERE name NOT IN ('main', 'temp') ORDER BY name",
				(row) -> row.getString(1));
	}

}
