package dev.migrate.dialect.postgresql.reader;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import org.jspecify.annotations.Nullable;

/**
 * An index of the catalog.
 *
 * @param oid its number
 * @param table the number of its table
 * @param ofConstraint whether a constraint has made it
 * @param index what it is
 */
record StoredIndex(long oid, long table, boolean ofConstraint, Index index) {

	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	private static final int NULLS_NOT_DISTINCT_SINCE = 15;

	// Expressions, and how a key is compared, are asked for only where they are unusual.
	private static final String QUERY = """
			SELECT i.indexrelid, i.indrelid, c.relname, i.indisunique, i.indnkeyatts, i.indkey::text, i.indoption::text,
				m.amname, pg_catalog.pg_get_expr(i.indpred, i.indrelid), c.reloptions, s.spcname,
				%s,
				EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')),
				CASE WHEN i.indexprs IS NOT NULL THEN (SELECT pg_catalog.array_agg(
					pg_catalog.pg_get_indexdef(i.indexrelid, g.place, false) ORDER BY g.place)
					FROM pg_catalog.generate_series(1, i.indnkeyatts::integer) AS g (place)) END,
				(SELECT pg_catalog.array_agg(u.comparison ORDER BY u.place)
					FROM (SELECT x.place, pg_catalog.concat_ws(' ',
							(SELECT 'COLLATE ' || pg_catalog.quote_ident(l.collname) FROM pg_catalog.pg_collation l
								WHERE l.oid = x.collated AND l.oid <> COALESCE((SELECT a.attcollation
									FROM pg_catalog.pg_attribute a
									WHERE a.attrelid = i.indrelid AND a.attnum = x.number), 100)),
							(SELECT o.opcname FROM pg_catalog.pg_opclass o WHERE o.oid = x.class AND NOT o.opcdefault))
								AS comparison
						FROM ROWS FROM (pg_catalog.unnest(i.indclass::oid[]), pg_catalog.unnest(i.indcollation::oid[]),
							pg_catalog.unnest(i.indkey::int2[])) WITH ORDINALITY AS x (class, collated, number, place)) u
					HAVING pg_catalog.max(u.comparison) <> '')
			FROM pg_catalog.pg_index i
			JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
			JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
			JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
			JOIN pg_catalog.pg_am m ON m.oid = c.relam
			LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
			WHERE n.nspname = ANY (?) AND t.relkind IN ('r', 'p', 'm') AND NOT t.relispartition
			ORDER BY i.indrelid, c.relname""";

	static List<StoredIndex> read(CatalogQuery catalog, Map<ColumnKey, String> columns) throws SQLException {
		int version = catalog.connection().getMetaData().getDatabaseMajorVersion();
		String query = QUERY.formatted((version >= NULLS_NOT_DISTINCT_SINCE) ? "i.indnullsnotdistinct" : "false");
		return catalog.rows(query, (row) -> of(row, columns));
	}

	private static StoredIndex of(ResultSet row, Map<ColumnKey, String> columns) throws SQLException {
		long table = row.getLong(2);
		List<String> names = NumberList.of(row.getString(6))
			.stream()
			.map((number) -> columns.getOrDefault(new ColumnKey(table, number), ""))
			.toList();
		int keys = row.getInt(5);
		String method = row.getString(8);
		Index index = new Index(Label.ofFinal(row.getString(3)), keys(row, names.subList(0, keys)), row.getBoolean(4),
				method.equals("btree") ? null : method, row.getString(9), names.subList(keys, names.size()),
				!row.getBoolean(12), texts(row, 10), row.getString(11));
		return new StoredIndex(row.getLong(1), table, row.getBoolean(13), index);
	}

	private static List<IndexKey> keys(ResultSet row, List<String> names) throws SQLException {
		List<Integer> options = NumberList.of(row.getString(7));
		List<String> expressions = texts(row, 14);
		List<String> comparisons = texts(row, 15);
		List<IndexKey> keys = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			boolean isExpression = names.get(i).isEmpty();
			int option = options.get(i);
			String comparison = comparisons.isEmpty() ? "" : comparisons.get(i);
			keys.add(new IndexKey(isExpression ? inner(expressions.get(i)) : names.get(i), isExpression,
					((option & DESCENDING) != 0) ? "DESC" : null, nulls(option),
					comparison.isEmpty() ? null : comparison, null));
		}
		return keys;
	}

	// Nulls come last upwards and first downwards, unless something else is said.
	private static @Nullable String nulls(int option) {
		return switch (option) {
			case NULLS_FIRST -> "NULLS FIRST";
			case DESCENDING -> "NULLS LAST";
			default -> null;
		};
	}

	// An expression that is no call stands in parentheses.
	private static String inner(String expression) {
		return (expression.startsWith("(") && expression.endsWith(")"))
				? expression.substring(1, expression.length() - 1) : expression;
	}

	private static List<String> texts(ResultSet row, int column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? Arrays.asList((String[]) array.getArray()) : List.of();
	}

}
