package dev.migrate.dialect.postgresql.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.Routine;

/** Reads the functions and procedures of the catalog. */
final class StoredRoutine {

	private static final String QUERY = """
			SELECT n.nspname, p.proname, p.prokind = 'p', pg_catalog.pg_get_function_identity_arguments(p.oid),
				pg_catalog.pg_get_functiondef(p.oid), pg_catalog.quote_ident(n.nspname)
			FROM pg_catalog.pg_proc p
			JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
			WHERE n.nspname = ANY (?) AND p.prokind IN ('f', 'p') AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
				WHERE e.classid = 'pg_catalog.pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
			ORDER BY n.nspname, p.proname, 4""";

	private StoredRoutine() {
	}

	static List<Routine> read(CatalogQuery catalog, Names names) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, names));
	}

	private static Routine of(ResultSet row, Names names) throws SQLException {
		String schema = row.getString(1);
		boolean procedure = row.getBoolean(3);
		String definition = row.getString(5).stripTrailing();
		return new Routine(names.name(schema, row.getString(2)), procedure, row.getString(4),
				schema.equals(names.defaultSchema()) ? unqualified(definition, procedure, row.getString(6))
						: definition);
	}

	// The server writes the schema into its first line, whatever the search path is.
	private static String unqualified(String definition, boolean procedure, String schema) {
		String start = "CREATE OR REPLACE %s ".formatted(procedure ? "PROCEDURE" : "FUNCTION");
		String qualified = start + schema + ".";
		return definition.startsWith(qualified) ? start + definition.substring(qualified.length()) : definition;
	}

}
