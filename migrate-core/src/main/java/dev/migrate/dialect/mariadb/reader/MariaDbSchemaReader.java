package dev.migrate.dialect.mariadb.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Reads the catalog of MariaDB or MySQL with eight queries, and one for all sequences.
 */
public final class MariaDbSchemaReader implements SchemaReader {

	private final Dictionary dictionary;

	private final SqlWords words;

	private MariaDbSchemaReader(Dictionary dictionary, SqlWords words) {
		this.dictionary = dictionary;
		this.words = words;
	}

	/**
	 * Return the reader of MariaDB.
	 * @param words writes SQL
	 */
	public static MariaDbSchemaReader ofMariaDb(SqlWords words) {
		return new MariaDbSchemaReader(new MariaDbDictionary(), words);
	}

	/**
	 * Return the reader of MySQL.
	 * @param words writes SQL
	 */
	public static MariaDbSchemaReader ofMySql(SqlWords words) {
		return new MariaDbSchemaReader(new MySqlDictionary(), words);
	}

	@Override
	public Schema read(Connection connection, List<String> schemas) throws SQLException {
		CatalogQuery catalog = catalog(connection, schemas);
		List<StoredTable> stored = StoredTable.read(catalog);
		Set<ObjectName> names = stored.stream().map(StoredTable::name).collect(Collectors.toSet());
		boolean hasViews = stored.stream().anyMatch((table) -> table.kind() == StoredTable.Kind.VIEW);
		return new Schema(schemas, tables(catalog, stored),
				StoredSequences.read(catalog, this.words,
						stored.stream()
							.filter((table) -> table.kind() == StoredTable.Kind.SEQUENCE)
							.map(StoredTable::name)
							.toList()),
				List.of(), hasViews ? StoredViews.read(catalog, names) : List.of(),
				StoredRoutines.read(catalog, this.words));
	}

	private static CatalogQuery catalog(Connection connection, List<String> schemas) throws SQLException {
		String defaultSchema = defaultSchema(connection);
		List<String> all = new ArrayList<>(schemas);
		all.add(defaultSchema);
		return new CatalogQuery(connection, defaultSchema, all);
	}

	private List<Table> tables(CatalogQuery catalog, List<StoredTable> stored) throws SQLException {
		Map<ObjectName, StoredTable> tables = stored.stream()
			.filter((table) -> table.kind() == StoredTable.Kind.TABLE)
			.collect(Collectors.toMap(StoredTable::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		List<StoredCheck> checks = StoredCheck.read(catalog, this.dictionary);
		Map<ObjectName, List<Column>> columns = columns(catalog, tables, checks);
		Map<ObjectName, List<TableElement>> elements = elements(catalog, columns, checks);
		boolean hasPartitions = stored.stream().anyMatch(StoredTable::partitioned);
		Map<ObjectName, String> partitions = hasPartitions ? StoredPartitions.read(catalog) : Map.of();
		return tables.values()
			.stream()
			.map((table) -> table(table, columns.getOrDefault(table.name(), List.of()),
					elements.getOrDefault(table.name(), List.of()), partitions))
			.toList();
	}

	private Map<ObjectName, List<Column>> columns(CatalogQuery catalog, Map<ObjectName, StoredTable> tables,
			List<StoredCheck> checks) throws SQLException {
		Set<StoredCheck.Place> documents = checks.stream()
			.filter(StoredCheck::isForJson)
			.map(StoredCheck::place)
			.collect(Collectors.toSet());
		return StoredColumn.read(catalog, this.dictionary, tables, documents)
			.stream()
			.collect(groupingBy(StoredColumn::table, mapping(StoredColumn::column, toList())));
	}

	private Map<ObjectName, List<TableElement>> elements(CatalogQuery catalog, Map<ObjectName, List<Column>> columns,
			List<StoredCheck> checks) throws SQLException {
		Map<ObjectName, List<TableElement>> elements = new HashMap<>();
		StoredIndex.read(catalog, this.dictionary).forEach((index) -> add(elements, index.table(), index.element()));
		StoredForeignKey.read(catalog).forEach((key) -> add(elements, key.table(), key.key()));
		checks.stream()
			.filter((check) -> !isPartOfType(check, columns))
			.forEach((check) -> add(elements, check.place().table(), check.constraint()));
		return elements;
	}

	private static boolean isPartOfType(StoredCheck check, Map<ObjectName, List<Column>> columns) {
		return check.isForJson() && columns.getOrDefault(check.place().table(), List.of())
			.stream()
			.anyMatch((column) -> column.name().equals(check.place().name()) && column.type() == PlainType.JSON);
	}

	private static Table table(StoredTable stored, List<Column> columns, List<TableElement> elements,
			Map<ObjectName, String> partitions) {
		List<TableOption> options = new ArrayList<>(stored.options());
		String partition = partitions.get(stored.name());
		if (partition != null) {
			options.add(new TableOption(TableOption.Key.PARTITION_BY, partition));
		}
		List<Constraint> constraints = only(elements, Constraint.class).stream()
			.sorted(Comparator.comparing(Constraint::type))
			.toList();
		return new Table(stored.name(), columns, constraints, only(elements, Index.class), options, stored.comment());
	}

	private static <T> List<T> only(List<TableElement> elements, Class<T> type) {
		return elements.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static void add(Map<ObjectName, List<TableElement>> lists, ObjectName key, TableElement element) {
		lists.computeIfAbsent(key, (unused) -> new ArrayList<>()).add(element);
	}

	@Override
	public List<String> schemas(Connection connection) throws SQLException {
		String query = """
				SELECT schema_name FROM information_schema.schemata
				WHERE schema_name NOT IN ('information_schema', 'performance_schema', 'mysql', 'sys')
					AND NOT schema_name <=> DATABASE()
				ORDER BY schema_name""";
		return SchemaReader.names(connection, query);
	}

	private static String defaultSchema(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT COALESCE(DATABASE(), '')")) {
			row.next();
			return row.getString(1);
		}
	}

}
