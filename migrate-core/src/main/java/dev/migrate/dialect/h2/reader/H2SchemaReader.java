package dev.migrate.dialect.h2.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * Reads the catalog of H2 with eight queries.
 *
 * @param words writes SQL
 */
public record H2SchemaReader(SqlWords words) implements SchemaReader {

	@Override
	public Schema read(Connection connection, List<String> schemas) throws SQLException {
		CatalogQuery catalog = CatalogQuery.of(QuerySource.of(connection), this.words, schemas);
		List<StoredRelation> relations = StoredRelation.read(catalog);
		Map<ObjectName, List<StoredColumn>> columns = byTable(columns(catalog), StoredColumn::table);
		Map<ObjectName, List<StoredConstraint>> constraints = byTable(StoredConstraint.read(catalog),
				StoredConstraint::table);
		Map<ObjectName, List<StoredIndex>> indexes = byTable(StoredIndex.read(catalog), StoredIndex::table);
		List<Table> tables = relations.stream()
			.filter((relation) -> relation.view().isEmpty())
			.map((relation) -> new Table(relation.name(),
					of(columns, relation).stream().map(StoredColumn::column).toList(),
					of(constraints, relation).stream().map(StoredConstraint::constraint).toList(),
					of(indexes, relation).stream().map(StoredIndex::index).toList(), List.of(), relation.comment()))
			.toList();
		return new Schema(schemas, tables, StoredSequence.read(catalog), List.of(), views(relations), List.of());
	}

	// H2 2.4 fails for the columns of any table where a materialized view is.
	private static List<StoredColumn> columns(CatalogQuery catalog) throws SQLException {
		try {
			return StoredColumn.read(catalog);
		}
		catch (SQLException ex) {
			List<String> views = catalog.rows("""
					SELECT table_name FROM information_schema.views
					WHERE view_definition IS NULL AND table_schema <> 'INFORMATION_SCHEMA' ORDER BY 1""",
					(row) -> row.getString(1));
			if (views.isEmpty()) {
				throw ex;
			}
			throw new SQLException(
					"H2 can't list the columns of a database that has a materialized view, here %s. Drop it, or compare a database without it."
						.formatted(String.join(", ", views)),
					ex);
		}
	}

	private static <T> Map<ObjectName, List<T>> byTable(List<T> stored, Function<T, ObjectName> table) {
		return stored.stream().collect(Collectors.groupingBy(table));
	}

	private static <T> List<T> of(Map<ObjectName, List<T>> stored, StoredRelation relation) {
		return stored.getOrDefault(relation.name(), List.of());
	}

	private static List<View> views(List<StoredRelation> relations) {
		return relations.stream().map(StoredRelation::view).flatMap(Optional::stream).toList();
	}

	@Override
	public List<String> schemas(Connection connection) throws SQLException {
		CatalogQuery catalog = CatalogQuery.of(QuerySource.of(connection), this.words, List.of());
		return catalog.rows("""
				SELECT schema_name FROM information_schema.schemata
				WHERE UPPER(schema_name) <> 'INFORMATION_SCHEMA' AND schema_name <> CURRENT_SCHEMA
				ORDER BY schema_name""", (row) -> catalog.names().name(row.getString(1)));
	}

}
