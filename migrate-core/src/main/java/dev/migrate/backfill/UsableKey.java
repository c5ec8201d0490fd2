package dev.migrate.backfill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.operation.Backfill;
import dev.migrate.schema.Column;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The key in whose order a backfill takes rows: one that tells them apart, and has none
 * without a value.
 *
 * @param backfill the backfill
 */
record UsableKey(Backfill backfill) {

	/** Return the backfill with its key, as the catalog knows it. */
	Backfill found(Connection connection, SchemaReader reader) throws SQLException {
		ObjectName name = this.backfill.table();
		String schema = name.schema();
		List<Table> tables = reader.read(connection, (schema != null) ? List.of(schema) : List.of()).tables();
		Optional<Table> exact = tables.stream()
			.filter((table) -> isIn(table, schema))
			.filter(this::isNamed)
			.findFirst();
		return found(exact.orElseThrow(() -> new UnusableKeyException(this.backfill, "there is no such table")));
	}

	private static boolean isIn(Table table, @Nullable String schema) {
		String found = table.name().schema();
		return found == null || found.equals(schema);
	}

	private boolean isNamed(Table table) {
		return table.name().name().equals(this.backfill.table().name());
	}

	Backfill found(Table table) {
		if (this.backfill.key().isEmpty()) {
			List<String> key = primaryKey(table)
				.orElseThrow(() -> new UnusableKeyException(this.backfill, "the table has no primary key"));
			return checked(table, key);
		}
		List<String> key = this.backfill.key();
		if (uniqueColumns(table).noneMatch((columns) -> Set.copyOf(key).equals(new HashSet<>(columns)))) {
			throw new UnusableKeyException(this.backfill,
					"no unique constraint and no unique index has just the columns " + String.join(", ", key));
		}
		return checked(table, key);
	}

	private Backfill checked(Table table, List<String> key) {
		for (Column column : table.columns()) {
			boolean isKey = key.contains(column.name());
			if (isKey && column.nullable() && column.identity() == null) {
				throw new UnusableKeyException(this.backfill, "its column '%s' may be null".formatted(column.name()));
			}
		}
		return this.backfill.key(key.toArray(String[]::new));
	}

	private static Optional<List<String>> primaryKey(Table table) {
		return table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.map((constraint) -> ((PrimaryKey) constraint).columns())
			.findFirst();
	}

	private static Stream<List<String>> uniqueColumns(Table table) {
		Stream<List<String>> constraints = table.constraints()
			.stream()
			.filter(UniqueConstraint.class::isInstance)
			.map((constraint) -> ((UniqueConstraint) constraint).columns());
		Stream<List<String>> indexes = table.indexes().stream().filter(UsableKey::isOnColumns).map(UsableKey::columns);
		return Stream.concat(primaryKey(table).stream(), Stream.concat(constraints, indexes));
	}

	// An expression, or a part of the rows, tells nothing of the columns.
	private static boolean isOnColumns(Index index) {
		return index.unique() && index.where() == null
				&& index.keys().stream().allMatch((key) -> !key.isExpression() && key.prefixLength() == null);
	}

	private static List<String> columns(Index index) {
		return index.keys().stream().map(IndexKey::text).toList();
	}

}
