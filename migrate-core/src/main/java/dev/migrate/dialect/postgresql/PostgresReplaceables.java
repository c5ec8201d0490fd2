package dev.migrate.dialect.postgresql;

import java.util.List;
import java.util.Set;

import dev.migrate.operation.CreateObject;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.Removal;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.schema.ObjectName;

/** How views, routines and triggers come and go in PostgreSQL. */
class PostgresReplaceables {

	private final PostgresWords words;

	PostgresReplaceables(PostgresWords words) {
		this.words = words;
	}

	List<String> create(CreateObject operation) {
		ReplaceableObject object = operation.object();
		String name = this.words.quote(object.name());
		return switch (object.kind()) {
			case VIEW -> List
				.of(operation.replace() ? replaceView(object) : "CREATE VIEW " + name + " AS " + object.definition());
			case MATERIALIZED_VIEW -> List.of(operation.replace() ? replaceMaterializedView(object)
					: "CREATE MATERIALIZED VIEW " + name + " AS " + object.definition());
			case TRIGGER -> operation.replace() ? List
				.of(drop(object.kind(), object.name(), object.detail(), Set.of(Removal.IF_EXISTS)), object.definition())
					: List.of(object.definition());
			case FUNCTION, PROCEDURE -> List.of(object.definition());
		};
	}

	// PostgreSQL only replaces a view by one that has the same columns, and maybe more.
	private String replaceView(ReplaceableObject object) {
		String name = this.words.quote(object.name());
		return this.words.block("""
				#variable_conflict use_column
				DECLARE
				  old regclass;
				  again text[];
				  statement text;
				BEGIN
				  CREATE OR REPLACE VIEW %2$s AS %3$s;
				EXCEPTION WHEN invalid_table_definition THEN
				  old := %1$s::regclass;
				%4$s
				  DROP VIEW %2$s;
				  CREATE VIEW %2$s AS %3$s;
				  FOREACH statement IN ARRAY again LOOP
				    EXECUTE statement;
				  END LOOP;
				END""".formatted(this.words.literal(name), name, object.definition(), whatIsOnIt("VIEW", 2)));
	}

	// PostgreSQL has no replacement of a materialised view at all.
	private String replaceMaterializedView(ReplaceableObject object) {
		String name = this.words.quote(object.name());
		return this.words.block("""
				#variable_conflict use_column
				DECLARE
				  old regclass := to_regclass(%1$s);
				  again text[] := '{}';
				  statement text;
				BEGIN
				  IF old IS NOT NULL THEN
				%4$s
				    DROP MATERIALIZED VIEW %2$s;
				  END IF;
				  CREATE MATERIALIZED VIEW %2$s AS %3$s;
				  FOREACH statement IN ARRAY again LOOP
				    EXECUTE statement;
				  END LOOP;
				END""".formatted(this.words.literal(name), name, object.definition(),
				whatIsOnIt("MATERIALIZED VIEW", 4)));
	}

	// What a new view would do without; its owner first, who then grants.
	private String whatIsOnIt(String what, int indent) {
		return """
				again := ARRAY(SELECT format('ALTER %1$s %%s OWNER TO %%s', old, relowner::regrole)
				      FROM pg_class WHERE oid = old AND relowner::regrole::text <> quote_ident(current_user))
				  || ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = old)
				  || ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = old AND NOT tgisinternal)
				  || ARRAY(SELECT format('GRANT %%s ON %%s TO %%s', a.privilege_type, old,
				        CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END
				          || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
				      FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = old AND a.grantee <> c.relowner)
				  || ARRAY(SELECT format('COMMENT ON %1$s %%s IS %%L', old, obj_description(old, 'pg_class'))
				      WHERE obj_description(old, 'pg_class') IS NOT NULL);""".formatted(what)
			.indent(indent)
			.stripTrailing();
	}

	String drop(DropObject operation) {
		return drop(operation.kind(), operation.name(), operation.detail(), operation.options());
	}

	private String drop(ReplaceableObject.Kind kind, ObjectName name, String detail, Set<Removal> options) {
		String target = switch (kind) {
			// A trigger is where its table is.
			case TRIGGER -> this.words.quote(name.name()) + " ON " + this.words.quote(name.sibling(detail));
			case FUNCTION, PROCEDURE -> this.words.quote(name) + "(" + detail + ")";
			case VIEW, MATERIALIZED_VIEW -> this.words.quote(name);
		};
		return "DROP " + kind.sql() + " " + this.words.ifExists(options) + target + this.words.cascade(options);
	}

}
