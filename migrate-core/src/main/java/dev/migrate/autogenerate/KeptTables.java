package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;

/**
 * Lets tables be kept as they are, where whoever describes them can't say how.
 *
 * @param options what would be compared
 * @param actual the tables that are there
 */
record KeptTables(Set<TableOption.Key> options, List<Table> actual) {

	/** Return a description that says it for those tables that are there. */
	Schema in(Schema described) {
		return described.tables(described.tables().stream().map(this::kept).toList());
	}

	private Table kept(Table table) {
		List<TableOption> kept = new ArrayList<>(table.options());
		this.actual.stream()
			.filter((there) -> there.name().equals(table.name()))
			.flatMap((there) -> there.options().stream())
			.filter((option) -> this.options.contains(option.key()) && fits(option, table))
			.filter((option) -> !table.has(option.key()))
			.forEach(kept::add);
		return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), kept, table.comment());
	}

	// A key that is none any more, or of several columns, can't count.
	private static boolean fits(TableOption option, Table table) {
		List<PrimaryKey> keys = table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.map(PrimaryKey.class::cast)
			.toList();
		return switch (option.key()) {
			case WITHOUT_ROWID -> !keys.isEmpty();
			case AUTOINCREMENT -> keys.stream().anyMatch((key) -> key.columns().size() == 1);
			default -> true;
		};
	}

}
