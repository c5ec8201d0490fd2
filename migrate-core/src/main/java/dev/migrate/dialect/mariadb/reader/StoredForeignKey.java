package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.schema.Deferral;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of the catalog.
 *
 * @param table the name of its table
 * @param key what it is
 */
record StoredForeignKey(ObjectName table, ForeignKey key) {

	private static final String QUERY = """
			SELECT k.table_schema, k.table_name, k.constraint_name, k.ordinal_position, k.column_name,
				k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule
			FROM information_schema.key_column_usage k
			JOIN information_schema.referential_constraints r ON r.constraint_schema = ?
				AND r.table_name = k.table_name AND r.constraint_name = k.constraint_name
			WHERE k.table_schema = ? AND k.referenced_table_name IS NOT NULL""";

	static List<StoredForeignKey> read(CatalogQuery catalog) throws SQLException {
		Map<Place, StoredForeignKey> keys = new LinkedHashMap<>();
		catalog.rows(QUERY, (row) -> {
			Place place = new Place(catalog.name(row), row.getString(3));
			return keys.merge(place, new StoredForeignKey(place.table(), key(row, catalog)), StoredForeignKey::and);
		});
		return new ArrayList<>(keys.values());
	}

	private static ForeignKey key(ResultSet row, CatalogQuery catalog) throws SQLException {
		return new ForeignKey(Label.ofFinal(row.getString(3)), List.of(row.getString(5)),
				catalog.name(row.getString(6), row.getString(7)), List.of(row.getString(8)), action(row.getString(9)),
				action(row.getString(10)), null, true, Deferral.UNSAID);
	}

	// Both mean the same here, and the servers differ in which of them is the usual one.
	private static @Nullable ForeignKeyAction action(String rule) {
		return (rule.equals("RESTRICT") || rule.equals("NO ACTION")) ? null
				: ForeignKeyAction.valueOf(rule.replace(' ', '_'));
	}

	private StoredForeignKey and(StoredForeignKey more) {
		return new StoredForeignKey(this.table,
				new ForeignKey(this.key.name(), joined(this.key.columns(), more.key.columns()),
						this.key.referredTable(), joined(this.key.referredColumns(), more.key.referredColumns()),
						this.key.onDelete(), this.key.onUpdate(), null, true, Deferral.UNSAID));
	}

	private static List<String> joined(List<String> some, List<String> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

	private record Place(ObjectName table, String name) {

	}

}
