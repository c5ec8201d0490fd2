package dev.migrate.dialect.postgresql.reader;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Partition;
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
 * @param partition what part of another table it is, if it is one
 */
record StoredRelation(long oid, ObjectName name, List<TableOption> options, @Nullable String comment,
		Optional<View> view, Optional<Partition> partition) {

	private static final String QUERY = """
			SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence = 'u', c.reloptions, s.spcname,
				CASE WHEN m.amname <> 'heap' THEN m.amname END, d.description,
				CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,
				CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid, true) END,
				(SELECT pg_catalog.array_agg(h.inhparent::regclass::text ORDER BY h.inhseqno)
					FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid),
				CASE WHEN c.relkind IN ('v', 'm') THEN
					(SELECT pg_catalog.array_agg(DISTINCT ARRAY[un.nspname::text, u.relname::text])
						FROM pg_catalog.pg_rewrite w
						JOIN pg_catalog.pg_depend p ON p.classid = 'pg_catalog.pg_rewrite'::regclass AND p.objid = w.oid
							AND p.refclassid = 'pg_catalog.pg_class'::regclass AND p.refobjid <> c.oid
						JOIN pg_catalog.pg_class u ON u.oid = p.refobjid
						JOIN pg_catalog.pg_namespace un ON un.oid = u.relnamespace
						WHERE w.ev_class = c.oid) END,
				pg_catalog.pg_get_expr(c.relpartbound, c.oid), bn.nspname, b.relname
			FROM pg_catalog.pg_class c
			JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
			LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
			LEFT JOIN pg_catalog.pg_description d ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid
				AND d.objsubid = 0
			LEFT JOIN pg_catalog.pg_inherits i ON c.relispartition AND i.inhrelid = c.oid
			LEFT JOIN pg_catalog.pg_class b ON b.oid = i.inhparent
			LEFT JOIN pg_catalog.pg_namespace bn ON bn.oid = b.relnamespace
			WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm')
				AND c.relpersistence <> 't' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
					WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
			ORDER BY n.nspname, c.relname""";

	static List<StoredRelation> read(CatalogQuery catalog, Names names) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, names));
	}

	private static StoredRelation of(ResultSet row, Names names) throws SQLException {
		ObjectName name = names.name(row.getString(2), row.getString(3));
		return new StoredRelation(row.getLong(1), name, options(row), row.getString(9), view(row, name, names),
				partition(row, name, names));
	}

	private static Optional<View> view(ResultSet row, ObjectName name, Names names) throws SQLException {
		String query = row.getString(11);
		if (query == null) {
			return Optional.empty();
		}
		Set<ObjectName> uses = new HashSet<>();
		Array array = row.getArray(13);
		if (array != null) {
			for (String[] used : (String[][]) array.getArray()) {
				uses.add(names.name(used[0], used[1]));
			}
		}
		return Optional.of(new View(name, row.getString(4).equals("m"), query.strip().replaceFirst(";$", ""), uses));
	}

	private static Optional<Partition> partition(ResultSet row, ObjectName name, Names names) throws SQLException {
		String bounds = row.getString(14);
		return (bounds != null) ? Optional.of(new Partition(name, names.name(row.getString(15), row.getString(16)),
				bounds.replaceFirst("^FOR VALUES ", ""), row.getString(10))) : Optional.empty();
	}

	/** Return whether it is a table of its own. */
	boolean isTable() {
		return this.view.isEmpty() && this.partition.isEmpty();
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
