package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** How the rows of tables are distributed. */
final class StoredPartitions {

	private static final String QUERY = """
			SELECT p.table_schema, p.table_name, p.partition_ordinal_position, p.subpartition_ordinal_position,
				p.partition_name, p.partition_method, p.partition_expression, p.partition_description,
				p.subpartition_method, p.subpartition_expression
			FROM information_schema.partitions p
			WHERE p.table_schema = ? AND p.partition_name IS NOT NULL""";

	private StoredPartitions() {
	}

	/** Return what stands after PARTITION BY, for each table that has partitions. */
	static Map<ObjectName, String> read(CatalogQuery catalog) throws SQLException {
		Map<ObjectName, List<Partition>> partitions = new LinkedHashMap<>();
		catalog.rows(QUERY, (row) -> partitions.computeIfAbsent(catalog.name(row), (unused) -> new ArrayList<>())
			.add(Partition.of(row)));
		return partitions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> clause(entry.getValue())));
	}

	private static String clause(List<Partition> all) {
		Partition first = all.get(0);
		List<Partition> partitions = all.stream().filter((part) -> part.subposition() <= 1).toList();
		long subpartitions = all.stream().filter((part) -> part.name().equals(first.name())).count();
		String sub = (first.submethod() != null) ? " SUBPARTITION BY %s (%s) SUBPARTITIONS %d"
			.formatted(first.submethod(), first.subexpression(), subpartitions) : "";
		String by = first.method() + " (" + first.expression() + ")";
		return first.description() == null ? by + " PARTITIONS " + partitions.size()
				: partitions.stream().map(Partition::clause).collect(Collectors.joining(", ", by + sub + " (", ")"));
	}

	private record Partition(String name, int subposition, String method, String expression,
			@Nullable String description, @Nullable String submethod, @Nullable String subexpression) {

		static Partition of(ResultSet row) throws SQLException {
			String expression = row.getString(7);
			return new Partition(row.getString(5), row.getInt(4), row.getString(6),
					(expression != null) ? expression : "", row.getString(8), row.getString(9), row.getString(10));
		}

		String clause() {
			String values = this.method.startsWith("LIST") ? "IN (" + this.description + ")"
					: "LESS THAN (" + this.description + ")";
			return "PARTITION `" + this.name.replace("`", "``") + "` VALUES " + values;
		}

	}

}
