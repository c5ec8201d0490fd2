package dev.migrate.dialect.sqlite.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * A table, a view or an index of the catalog.
 *
 * @param name its name
 * @param type what it is, as in {@code table}
 * @param table the table that it belongs to
 * @param sql the statement that has created it
 */
record StoredObject(ObjectName name, String type, ObjectName table, String sql) {

	static final String MAIN = "main";

	// What SQLite or a module keeps for itself is no table of anybody.
	private static final String QUERY = """
			SELECT %2$s, o.name, o.type, o.tbl_name, o.sql FROM %1$s.sqlite_schema o
			WHERE o.type IN ('table', 'view', 'index') AND o.sql IS NOT NULL AND o.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'
				AND NOT EXISTS (SELECT 1 FROM pragma_table_list l
					WHERE l.schema = %2$s AND l.name = o.tbl_name AND l.type IN ('virtual', 'shadow'))""";

	static List<StoredObject> read(CatalogQuery catalog) throws SQLException {
		return catalog.rows(QUERY, "1, 2", StoredObject::of);
	}

	private static StoredObject of(ResultSet row) throws SQLException {
		String schema = row.getString(1);
		return new StoredObject(name(schema, row.getString(2)), row.getString(3), name(schema, row.getString(4)),
				row.getString(5));
	}

	/** Return the name of something in a schema, as the main one is not said. */
	static ObjectName name(String schema, String name) {
		return schema.equals(MAIN) ? ObjectName.of(name) : new ObjectName(schema, name);
	}

	boolean is(String wanted) {
		return this.type.equals(wanted);
	}

}
