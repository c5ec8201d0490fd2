package dev.migrate.dialect.postgresql.reader;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view of the catalog.
 *
 * @param oid its number
 * @param name its name
 * @param options how it is kept
 * @param comment what it is for
 * @param view the view, if it is one
 */
record StoredRelation(long oid, ObjectName name, List<TableOption> options, @Nullable String comment,
		Optional<View> view) {

	private static final String QUERY = """
			SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence = 'u', c.reloptions, s.spcname,
				CASE WHEN m.amname <> 'heap' THEN m.amname END, d.description,
				CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,
				CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid, true) END,
				(SELECT pg_catalog.array_agg(h.inhparent::regclass::text ORDER BY h.inhseqno)
					FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid)
			FROM pg_catalog.pg_class c
			JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
			LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
			LEFT JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid
				AND d.objsubid = 0
			WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
				AND c.relpersistence <> 't' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
					WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
			ORDER BY n.nspname, c.relname""";

	static List<StoredRelation> read(CatalogQuery catalog, Names names) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, names));
	}

	private static StoredRelation of(ResultSet row, Names names) throws SQLException {
		ObjectName name = names.name(row.getString(2), row.getString(3));
		String query = row.getString(11);
		Optional<View> view = (query != null)
				? Optional
					.of(new View(name, row.getString(4).equals("m"), query.strip().replaceFirst(";$", ""), Set.of()))
				: Optional.empty();
		return new StoredRelation(row.getLong(1), name, options(row), row.getString(9), view);
	}

	private static List<TableOption> options(ResultSet row) throws SQLException {
		List<TableOption> options = new ArrayList<>();
		if (row.getBoolean(5)) {
			options.add(new TableOption(TableOption.Key.UNLOGGED, ""));
		}
		add(options, TableOption.Key.INHERITS, texts(row, 12));
		add(options, TableOption.Key.PARTITION_BY, text(row, 10));
		add(options, TableOption.Key.USING, text(row, 8));
		add(options, TableOption.Key.WITH, texts(row, 6));
		add(options, TableOption.Key.TABLESPACE, text(row, 7));
		return options;
	}

	private static void add(List<TableOption> options, TableOption.Key key, List<String> values) {
		values.forEach((value) -> options.add(new TableOption(key, value)));
	}

	private static List<String> text(ResultSet row, int column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? List.of(text) : List.of();
	}

	private static List<String> texts(ResultSet row, int column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

}
