package dev.migrate.dialect.postgresql.reader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;

/**
 * The types of a few words, by their number in the catalog.
 *
 * @param byOid the types, those of other schemas too
 * @param own the types of the schemas that are read
 */
record EnumTypes(Map<Long, EnumType> byOid, List<EnumType> own) {

	private static final String QUERY = """
			SELECT t.oid, n.nspname, t.typname, e.enumlabel, n.nspname = ANY (?)
			FROM pg_catalog.pg_enum e
			JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
			JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
			WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
				WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
			ORDER BY n.nspname, t.typname, e.enumsortorder""";

	static EnumTypes read(CatalogQuery catalog, Names names) throws SQLException {
		Map<Long, EnumType> types = new LinkedHashMap<>();
		List<Long> own = new ArrayList<>();
		catalog.rows(QUERY, (row) -> {
			long oid = row.getLong(1);
			ObjectName name = names.name(row.getString(2), row.getString(3));
			EnumType known = types.get(oid);
			List<String> values = new ArrayList<>((known != null) ? known.values() : List.of());
			values.add(row.getString(4));
			if (known == null && row.getBoolean(5)) {
				own.add(oid);
			}
			return types.put(oid, new EnumType(name, values));
		});
		return new EnumTypes(types, own.stream().map(types::get).toList());
	}

}
