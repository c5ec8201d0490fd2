package dev.migrate.dialect.h2.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * An index of the catalog that no constraint has made.
 *
 * @param table its table
 * @param index what it is
 */
record StoredIndex(ObjectName table, Index index) {

	// What is unique as an index but not as a column is only carried along.
	private static final String QUERY = """
			SELECT i.table_schema, i.table_name, i.index_name, i.index_type_name LIKE 'UNIQUE%', i.nulls_distinct = 'NO',
				k.column_name, i.index_type_name LIKE 'UNIQUE%' AND NOT k.is_unique, k.ordering_specification,
				k.null_ordering, (SELECT setting_value FROM information_schema.settings
					WHERE setting_name = 'DEFAULT_NULL_ORDERING')
			FROM information_schema.indexes i
			JOIN information_schema.index_columns k ON k.table_name = i.table_name AND k.index_name = i.index_name
				AND k.index_schema = i.index_schema
			WHERE UPPER(i.table_schema) IN %s AND NOT i.is_generated
			ORDER BY 1, 3, k.ordinal_position""";

	static List<StoredIndex> read(CatalogQuery catalog) throws SQLException {
		Map<ObjectName, StoredIndex> indexes = new LinkedHashMap<>();
		catalog.rows(QUERY, (row) -> {
			StoredIndex first = first(row, catalog.names());
			ObjectName name = first.table().sibling(row.getString(3));
			StoredIndex known = indexes.getOrDefault(name, first);
			return indexes.put(name, known.with(row, catalog.names()));
		});
		return List.copyOf(indexes.values());
	}

	private static StoredIndex first(ResultSet row, Names names) throws SQLException {
		return new StoredIndex(names.name(row.getString(1), row.getString(2)),
				new Index(Label.ofFinal(names.name(row.getString(3))), List.of(), row.getBoolean(4), null, null,
						List.of(), !row.getBoolean(5), List.of(), null));
	}

	private StoredIndex with(ResultSet row, Names names) throws SQLException {
		String column = names.name(row.getString(6));
		if (row.getBoolean(7)) {
			List<String> include = new ArrayList<>(this.index.include());
			include.add(column);
			return new StoredIndex(this.table, this.index.include(include.toArray(String[]::new)));
		}
		boolean descending = row.getString(8).equals("DESC");
		IndexKey key = new IndexKey(column, false, descending ? "DESC" : null,
				nulls(row.getString(9), descending, row.getString(10)), null, null);
		return new StoredIndex(this.table, this.index.on(key));
	}

	private static @Nullable String nulls(@Nullable String place, boolean descending, String usual) {
		String usualPlace = switch (usual) {
			case "LOW" -> descending ? "LAST" : "FIRST";
			case "HIGH" -> descending ? "FIRST" : "LAST";
			default -> usual;
		};
		return (place == null || place.equals(usualPlace)) ? null : "NULLS " + place;
	}

}
