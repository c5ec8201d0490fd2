package dev.migrate.dialect.postgresql;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;

/** Enum types, where PostgreSQL has no single statement for what is meant. */
class PostgresEnums {

	private final PostgresWords words;

	PostgresEnums(PostgresWords words) {
		this.words = words;
	}

	/** Return the statements that create the enum types a column needs. */
	List<String> createMissing(DataType type) {
		if (type instanceof ArrayType array) {
			return createMissing(array.of());
		}
		if (type instanceof EnumType enumeration && enumeration.name() != null) {
			return List.of(createMissing(enumeration.name(), enumeration.values()));
		}
		return List.of();
	}

	private String createMissing(ObjectName name, List<String> values) {
		String type = this.words.literal(this.words.quote(name));
		return this.words.block("""
				BEGIN
				  IF to_regtype(%1$s) IS NULL THEN
				    %2$s;
				  ELSIF ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = to_regtype(%1$s)
				      ORDER BY enumsortorder) <> ARRAY[%3$s]::text[] THEN
				    RAISE duplicate_object USING MESSAGE = 'The type ' || %1$s || ' exists with other values';
				  END IF;
				END""".formatted(type, create(name, values), literals(values)));
	}

	/** Return the statement that creates an enum type. */
	String create(ObjectName name, List<String> values) {
		return "CREATE TYPE " + this.words.quote(name) + " AS ENUM (" + literals(values) + ")";
	}

	/** Return the statement that creates an enum type unless it is there. */
	String createIfNotExists(ObjectName name, List<String> values) {
		return this.words.block("BEGIN\n  IF to_regtype(%s) IS NULL THEN\n    %s;\n  END IF;\nEND"
			.formatted(this.words.literal(this.words.quote(name)), create(name, values)));
	}

	/**
	 * Return the statement that swaps a type for one without a value. The columns of the
	 * type, and of arrays of it, keep their defaults; a partition may have its own.
	 */
	String remove(RemoveEnumValue operation) {
		ObjectName old = operation.type().sibling(operation.type().name() + "_old");
		String type = this.words.quote(operation.type());
		return this.words
			.block("""
					DECLARE
					  old regtype := %1$s::regtype;
					  labels text := (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
					    FROM pg_enum WHERE enumtypid = old AND enumlabel <> %2$s);
					  uses text;
					  changes text[] := '{}';
					  used record;
					  found boolean;
					BEGIN
					  IF NOT EXISTS (SELECT FROM pg_enum WHERE enumtypid = old AND enumlabel = %2$s) THEN
					    RAISE undefined_object USING MESSAGE = format('The type %%s has no value %%L', old, %2$s);
					  END IF;
					  FOR used IN
					    SELECT c.oid::regclass AS name, a.attname AS part, a.atttypid <> old AS many,
					        a.attinhcount > 0 AS inherited, pg_get_expr(d.adbin, d.adrelid) AS initial
					      FROM pg_attribute a
					      JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
					      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
					     WHERE a.atttypid IN (old, (SELECT typarray FROM pg_type WHERE oid = old))
					       AND NOT a.attisdropped
					     ORDER BY a.attinhcount > 0, c.oid, a.attnum
					  LOOP
					    IF NOT used.inherited THEN
					      EXECUTE format('SELECT EXISTS (SELECT FROM %%s WHERE %%L = %%s)', used.name, %2$s,
					        CASE WHEN used.many THEN format('ANY (%%I::text[])', used.part) ELSE format('%%I::text', used.part)
					        END) INTO found;
					      IF found THEN
					        RAISE check_violation USING MESSAGE =
					          format('Rows of %%s have the value %%L in column %%I', used.name, %2$s, used.part);
					      END IF;
					      changes := changes || format('ALTER TABLE %%s ALTER COLUMN %%I DROP DEFAULT,'
					        ' ALTER COLUMN %%2$I TYPE %%3$s USING %%2$I::text%%4$s::%%3$s', used.name, used.part,
					        %3$s || CASE WHEN used.many THEN '[]' ELSE '' END, CASE WHEN used.many THEN '[]' ELSE '' END);
					    END IF;
					    IF used.initial IS NOT NULL THEN
					      changes := changes || (format('ALTER TABLE ONLY %%s ALTER COLUMN %%I SET DEFAULT ',
					        used.name, used.part) || used.initial);
					    END IF;
					  END LOOP;
					  EXECUTE %4$s;
					  EXECUTE format('CREATE TYPE %%s AS ENUM (%%s)', %3$s, labels);
					  FOREACH uses IN ARRAY changes LOOP
					    EXECUTE uses;
					  END LOOP;
					  EXECUTE %5$s;
					END"""
				.formatted(this.words.literal(type), this.words.literal(operation.value()), this.words.literal(type),
						this.words.literal("ALTER TYPE " + type + " RENAME TO " + this.words.quote(old.name())),
						this.words.literal("DROP TYPE " + this.words.quote(old))));
	}

	private String literals(List<String> values) {
		return values.stream().map(this.words::literal).collect(Collectors.joining(", "));
	}

}
