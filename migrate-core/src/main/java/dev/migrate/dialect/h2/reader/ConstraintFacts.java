package dev.migrate.dialect.h2.reader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog knows of a constraint in other places than the list of all.
 *
 * @param keys its columns
 * @param check the condition of a check
 * @param referred the key that a foreign key refers to
 * @param onDelete what becomes of a row when its referred row goes away
 * @param onUpdate what becomes of a row when its referred key changes
 */
record ConstraintFacts(List<Key> keys, String check, @Nullable ObjectName referred, @Nullable String onDelete,
		@Nullable String onUpdate) {

	static final ConstraintFacts NONE = new ConstraintFacts(List.of(), "", null, null, null);

	// A key that is referred to may be in a schema that is not read.
	private static final String KEYS = """
			SELECT constraint_schema, constraint_name, table_schema, table_name, column_name, position_in_unique_constraint
			FROM information_schema.key_column_usage ORDER BY 1, 2, ordinal_position""";

	private static final String RULES = """
			SELECT constraint_schema, constraint_name, check_clause, NULL, NULL, NULL, NULL
			FROM information_schema.check_constraints WHERE UPPER(constraint_schema) IN %s
			UNION ALL
			SELECT constraint_schema, constraint_name, NULL, unique_constraint_schema, unique_constraint_name, delete_rule,
				update_rule
			FROM information_schema.referential_constraints WHERE UPPER(constraint_schema) IN %s""";

	/** Return the facts by the names that the database has for the constraints. */
	static Map<ObjectName, ConstraintFacts> read(CatalogQuery catalog) throws SQLException {
		Map<ObjectName, ConstraintFacts> facts = new HashMap<>();
		catalog.rows(KEYS, (row) -> {
			ObjectName name = new ObjectName(row.getString(1), row.getString(2));
			ObjectName table = new ObjectName(row.getString(3), row.getString(4));
			return facts.computeIfAbsent(name, (unused) -> new ConstraintFacts(new ArrayList<>(), "", null, null, null))
				.keys()
				.add(new Key(table, row.getString(5), row.getInt(6)));
		});
		catalog.rows(RULES, (row) -> {
			ObjectName name = new ObjectName(row.getString(1), row.getString(2));
			String check = row.getString(3);
			String referred = row.getString(5);
			return facts.put(name,
					new ConstraintFacts(facts.getOrDefault(name, NONE).keys(), (check != null) ? check : "",
							(referred != null) ? new ObjectName(row.getString(4), referred) : null, row.getString(6),
							row.getString(7)));
		});
		return facts;
	}

	List<String> columns(Names names) {
		return this.keys.stream().map((key) -> names.name(key.column())).toList();
	}

	/** Return the columns of a key that a foreign key refers to. */
	List<String> referredColumns(ConstraintFacts other, Names names) {
		return this.keys.stream().map((key) -> names.name(other.keys().get(key.referred() - 1).column())).toList();
	}

	/** Return the table of its columns. */
	ObjectName table(Names names) {
		ObjectName table = this.keys.get(0).table();
		return names.name(String.valueOf(table.schema()), table.name());
	}

	/**
	 * A column of a key.
	 *
	 * @param table its table
	 * @param column its name
	 * @param referred its place in the key that it refers to
	 */
	record Key(ObjectName table, String column, int referred) {

	}

}
