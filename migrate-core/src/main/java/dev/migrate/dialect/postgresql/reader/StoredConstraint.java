package dev.migrate.dialect.postgresql.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ExcludeElement;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of the catalog.
 *
 * @param table the number of its table
 * @param constraint what it is
 */
record StoredConstraint(long table, Constraint constraint) {

	private static final String QUERY = """
			SELECT k.conrelid, k.conname, k.contype, k.conkey::text, k.confdeltype, k.confupdtype, k.confmatchtype,
				k.condeferrable, k.condeferred, k.convalidated, pg_catalog.pg_get_expr(k.conbin, k.conrelid), k.conindid,
				fn.nspname, f.relname,
				(SELECT pg_catalog.array_agg(a.attname::text ORDER BY u.place)
					FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS u (number, place)
					JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number),
				(SELECT pg_catalog.array_agg(o.oprname::text ORDER BY u.place)
					FROM pg_catalog.unnest(k.conexclop) WITH ORDINALITY AS u (oid, place)
					JOIN pg_catalog.pg_operator o ON o.oid = u.oid),
				CASE WHEN k.confdeltype IN ('n', 'd')
					THEN pg_catalog.translate(pg_catalog.to_jsonb(k) ->> 'confdelsetcols', '[]', '{}') END
			FROM pg_catalog.pg_constraint k
			JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
			JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
			LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
			WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
				AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0 AND k.conislocal
			ORDER BY k.conrelid, pg_catalog.strpos('pufcx', k.contype::text), k.conname""";

	static List<StoredConstraint> read(CatalogQuery catalog, Names names, Map<ColumnKey, String> columns,
			Map<Long, StoredIndex> indexes) throws SQLException {
		return catalog.rows(QUERY, (row) -> new StoredConstraint(row.getLong(1), constraint(row, names,
				columns(row, 4, columns), indexes.get(row.getLong(12)), columns(row, 17, columns))));
	}

	private static List<String> columns(ResultSet row, int position, Map<ColumnKey, String> columns)
			throws SQLException {
		List<String> names = new ArrayList<>();
		for (int number : NumberList.of(row.getString(position))) {
			// An expression of an exclude constraint has no column.
			names.add(columns.getOrDefault(new ColumnKey(row.getLong(1), number), ""));
		}
		return names;
	}

	private static Constraint constraint(ResultSet row, Names names, List<String> columns, @Nullable StoredIndex stored,
			List<String> setNull) throws SQLException {
		Label name = Label.ofFinal(row.getString(2));
		Deferral deferral = deferral(row);
		List<String> include = (stored != null) ? stored.index().include() : List.of();
		return switch (row.getString(3)) {
			case "p" -> new PrimaryKey(name, columns, include, deferral);
			case "u" -> new UniqueConstraint(name, columns, include, stored == null || stored.index().nullsDistinct(),
					null, null, deferral);
			case "f" -> foreignKey(row, name, columns, names, deferral, setNull);
			case "c" -> new CheckConstraint(name, row.getString(11), row.getBoolean(10));
			default -> exclude(row, name, stored, deferral);
		};
	}

	private static ForeignKey foreignKey(ResultSet row, Label name, List<String> columns, Names names,
			Deferral deferral, List<String> setNull) throws SQLException {
		return new ForeignKey(name, columns, names.name(row.getString(13), row.getString(14)), texts(row, 15),
				action(row.getString(5)), action(row.getString(6)), row.getString(7).equals("f") ? "FULL" : null,
				row.getBoolean(10), deferral, setNull);
	}

	private static ExcludeConstraint exclude(ResultSet row, Label name, @Nullable StoredIndex stored, Deferral deferral)
			throws SQLException {
		if (stored == null) {
			throw new IllegalStateException("The exclude constraint '" + name + "' has no index");
		}
		Index index = stored.index();
		List<String> operators = texts(row, 16);
		List<ExcludeElement> elements = new ArrayList<>();
		for (int i = 0; i < operators.size(); i++) {
			elements.add(new ExcludeElement(index.keys().get(i), operators.get(i)));
		}
		return new ExcludeConstraint(name, elements, (index.method() != null) ? index.method() : "btree", index.where(),
				deferral);
	}

	private static Deferral deferral(ResultSet row) throws SQLException {
		if (!row.getBoolean(8)) {
			return Deferral.UNSAID;
		}
		return row.getBoolean(9) ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
	}

	private static @Nullable ForeignKeyAction action(String letter) {
		return switch (letter) {
			case "r" -> ForeignKeyAction.RESTRICT;
			case "c" -> ForeignKeyAction.CASCADE;
			case "n" -> ForeignKeyAction.SET_NULL;
			case "d" -> ForeignKeyAction.SET_DEFAULT;
			default -> null;
		};
	}

	private static List<String> texts(ResultSet row, int column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
