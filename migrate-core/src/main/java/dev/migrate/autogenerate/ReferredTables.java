package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;

/**
 * The tables that foreign keys refer to in schemas that are not compared: as much of them
 * as the foreign keys need, for a scratch database that has nothing else.
 */
final class ReferredTables {

	private final Map<ObjectName, Set<TableElement>> elements = new LinkedHashMap<>();

	private ReferredTables() {
	}

	/** Return what is beside some descriptions of a database. */
	static Schema beside(Schema... described) {
		Set<String> compared = new HashSet<>();
		List.of(described).forEach((schema) -> compared.addAll(TargetReader.schemas(schema)));
		ReferredTables referred = new ReferredTables();
		for (Schema schema : described) {
			schema.tables().forEach((table) -> referred.add(table, compared));
		}
		return referred.schema();
	}

	private void add(Table table, Set<String> compared) {
		table.constraints()
			.stream()
			.filter(ForeignKey.class::isInstance)
			.map(ForeignKey.class::cast)
			.filter((key) -> key.referredTable().schema() != null && !compared.contains(key.referredTable().schema()))
			.forEach((key) -> add(table, key));
	}

	private void add(Table table, ForeignKey key) {
		Set<TableElement> referred = this.elements.computeIfAbsent(key.referredTable(),
				(unused) -> new LinkedHashSet<>());
		for (int i = 0; i < key.referredColumns().size(); i++) {
			String name = key.referredColumns().get(i);
			String own = key.columns().get(i);
			boolean isKnown = referred.stream()
				.anyMatch((element) -> element instanceof Column column && column.name().equals(name));
			if (!isKnown) {
				table.columns()
					.stream()
					.filter((column) -> column.name().equals(own))
					.forEach((column) -> referred.add(Definitions.column(name, column.type())));
			}
		}
		referred.add(Definitions.unique(key.referredColumns().toArray(String[]::new)));
	}

	private Schema schema() {
		Set<String> schemas = new LinkedHashSet<>();
		List<Table> tables = new ArrayList<>();
		this.elements.forEach((name, parts) -> {
			schemas.add(String.valueOf(name.schema()));
			tables.add(Table.of(name, List.copyOf(parts)));
		});
		return Schema.EMPTY.schemas(List.copyOf(schemas)).tables(tables);
	}

}
