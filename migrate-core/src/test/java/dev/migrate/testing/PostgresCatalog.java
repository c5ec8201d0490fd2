package dev.migrate.testing;

import java.util.List;

/** What the catalog of PostgreSQL says of a database, a line for each fact. */
final class PostgresCatalog {

	private static final String USER_SCHEMA = " n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', '"
			+ MigratedDatabase.OURS + "')";

	private static final List<String> QUERIES = List.of(
			"SELECT 'schema', nspname FROM pg_namespace n WHERE" + USER_SCHEMA,
			"SELECT 'relation', c.oid::regclass, relkind, relpersistence, relrowsecurity, relforcerowsecurity, reloptions,"
					+ " relacl, pg_get_partkeydef(c.oid), pg_get_expr(relpartbound, c.oid),"
					+ " obj_description(c.oid, 'pg_class') FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE"
					+ USER_SCHEMA,
			"SELECT 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,"
					+ " attgenerated, attcollation, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum)"
					+ " FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace"
					+ " LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
					+ " WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p', 'v', 'm') AND" + USER_SCHEMA,
			"SELECT 'constraint', conrelid::regclass, conname, pg_get_constraintdef(x.oid) FROM pg_constraint x"
					+ " JOIN pg_namespace n ON n.oid = connamespace WHERE contype <> 'n' AND" + USER_SCHEMA,
			"SELECT 'index', indexrelid::regclass, pg_get_indexdef(indexrelid), indisvalid FROM pg_index"
					+ " JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE"
					+ USER_SCHEMA,
			"SELECT 'type', t.oid::regtype, typtype, typnotnull, typdefault, format_type(typbasetype, typtypmod),"
					+ " ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) FROM pg_type t"
					+ " JOIN pg_namespace n ON n.oid = typnamespace WHERE typtype IN ('e', 'd') AND" + USER_SCHEMA,
			"SELECT 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle"
					+ " FROM pg_sequence JOIN pg_class c ON c.oid = seqrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE"
					+ USER_SCHEMA,
			"SELECT 'view', c.oid::regclass, pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
					+ " WHERE relkind IN ('v', 'm') AND" + USER_SCHEMA,
			"SELECT 'routine', p.oid::regprocedure, prokind, prosrc FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace"
					+ " WHERE" + USER_SCHEMA,
			"SELECT 'trigger', tgrelid::regclass, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
			"SELECT 'policy', polrelid::regclass, polname, polpermissive, polcmd, polroles, pg_get_expr(polqual, polrelid),"
					+ " pg_get_expr(polwithcheck, polrelid) FROM pg_policy",
			"SELECT 'extension', extname FROM pg_extension");

	private PostgresCatalog() {
	}

	static List<String> of(MigratedDatabase database) {
		return QueryRows.of(database.database().dataSource(), QUERIES).stream().sorted().toList();
	}

}
