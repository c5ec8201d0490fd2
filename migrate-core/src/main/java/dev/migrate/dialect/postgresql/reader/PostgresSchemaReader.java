package dev.migrate.dialect.postgresql.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.Partition;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Reads the catalog of PostgreSQL with eight statements. */
public final class PostgresSchemaReader implements SchemaReader {

	@Override
	public Schema read(Connection connection, List<String> schemas) throws SQLException {
		Names names = new Names(defaultSchema(connection));
		List<String> all = new ArrayList<>(schemas);
		all.add(names.defaultSchema());
		CatalogQuery catalog = new CatalogQuery(connection, all);
		EnumTypes enums = EnumTypes.read(catalog, names);
		List<StoredSequence> sequences = StoredSequence.read(catalog, names);
		Map<ColumnKey, StoredSequence> owned = owned(sequences);
		List<StoredColumn> columns = StoredColumn.read(catalog, enums, owned);
		Map<ColumnKey, String> columnNames = new HashMap<>();
		columns.forEach((column) -> columnNames.put(column.key(), column.column().name()));
		List<StoredIndex> indexes = StoredIndex.read(catalog, columnNames);
		Map<Long, StoredIndex> indexesByOid = new HashMap<>();
		indexes.forEach((index) -> indexesByOid.put(index.oid(), index));
		List<StoredConstraint> constraints = StoredConstraint.read(catalog, names, columnNames, indexesByOid);
		List<StoredRelation> relations = StoredRelation.read(catalog, names);
		return new Schema(schemas, tables(relations, columns, constraints, indexes), free(sequences, columns),
				enums.own(), views(relations), StoredRoutine.read(catalog, names), partitions(relations));
	}

	private static List<Sequence> free(List<StoredSequence> sequences, List<StoredColumn> columns) {
		Set<ColumnKey> counted = new HashSet<>();
		columns.stream().filter(StoredColumn::hasItsOwnSequence).forEach((column) -> counted.add(column.key()));
		return sequences.stream()
			.filter((sequence) -> !counted.contains(sequence.owner()))
			.map(StoredSequence::sequence)
			.toList();
	}

	private static Map<ColumnKey, StoredSequence> owned(List<StoredSequence> sequences) {
		Map<ColumnKey, StoredSequence> owned = new HashMap<>();
		for (StoredSequence sequence : sequences) {
			if (sequence.owner() != null) {
				owned.put(sequence.owner(), sequence);
			}
		}
		return owned;
	}

	private static List<Table> tables(List<StoredRelation> relations, List<StoredColumn> columns,
			List<StoredConstraint> constraints, List<StoredIndex> indexes) {
		Map<Long, List<Column>> columnsOf = columns.stream()
			.collect(groupingBy((column) -> column.key().table(), mapping(StoredColumn::column, toList())));
		Map<Long, List<Constraint>> constraintsOf = constraints.stream()
			.collect(groupingBy(StoredConstraint::table, mapping(StoredConstraint::constraint, toList())));
		Map<Long, List<Index>> indexesOf = indexes.stream()
			.filter((index) -> !index.ofConstraint())
			.collect(groupingBy(StoredIndex::table, mapping(StoredIndex::index, toList())));
		return relations.stream()
			.filter(StoredRelation::isTable)
			.map((relation) -> new Table(relation.name(), columnsOf.getOrDefault(relation.oid(), List.of()),
					constraintsOf.getOrDefault(relation.oid(), List.of()),
					indexesOf.getOrDefault(relation.oid(), List.of()), relation.options(), relation.comment()))
			.toList();
	}

	private static List<View> views(List<StoredRelation> relations) {
		List<View> views = new ArrayList<>();
		relations.forEach((relation) -> relation.view().ifPresent(views::add));
		return views;
	}

	private static List<Partition> partitions(List<StoredRelation> relations) {
		List<Partition> partitions = new ArrayList<>();
		relations.forEach((relation) -> relation.partition().ifPresent(partitions::add));
		return partitions;
	}

	@Override
	public List<String> schemas(Connection connection) throws SQLException {
		String query = """
				SELECT nspname FROM pg_catalog.pg_namespace n
				WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', current_schema())
					AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
						WHERE e.classid = 'pg_catalog.pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
				ORDER BY nspname""";
		return SchemaReader.names(connection, query);
	}

	private static String defaultSchema(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT current_schema()")) {
			row.next();
			String schema = row.getString(1);
			return (schema != null) ? schema : "public";
		}
	}

}
