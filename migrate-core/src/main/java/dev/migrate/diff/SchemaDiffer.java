package dev.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.DropType;
import dev.migrate.operation.Operation;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;

/** Tells what makes one database of another. */
public final class SchemaDiffer {

	private final ColumnComparison columns;

	private final TableDiffer tables;

	/**
	 * Create a differ.
	 * @param rules what counts
	 */
	public SchemaDiffer(DiffRules rules) {
		this.columns = rules.columns();
		this.tables = new TableDiffer(new ColumnDiffer(rules));
	}

	/** Return the operations that make the wanted database of the actual one. */
	public List<Operation> operations(Schema actual, Schema wanted) {
		List<Change> changes = changes(actual, wanted);
		if (!this.columns.changesTablesAtOnce()) {
			return ChangeOrder.of(changes, actual, wanted);
		}
		return JoinedChanges.of(ChangeOrder.of(HeldColumns.released(changes, actual, wanted), actual, wanted));
	}

	/** Return what is different, in no order that could run. */
	public List<Change> changes(Schema actual, Schema wanted) {
		List<Change> changes = new ArrayList<>();
		wanted.schemas()
			.stream()
			.filter((schema) -> !actual.schemas().contains(schema))
			.forEach((schema) -> changes.add(new Change(Phase.CREATE_SCHEMAS, new CreateSchema(schema, Set.of()))));
		Pairs.of(actual.enumTypes(), wanted.enumTypes(), SchemaDiffer::name)
			.forEach((name, pair) -> enumType(name, pair, changes));
		Pairs.of(actual.sequences(), wanted.sequences(), Sequence::name)
			.forEach((name, pair) -> sequence(name, pair, changes));
		Pairs.of(actual.tables(), wanted.tables(), Table::name).forEach((name, pair) -> table(name, pair, changes));
		return changes;
	}

	private static ObjectName name(EnumType type) {
		if (type.name() == null) {
			throw new IllegalArgumentException("An enumeration that is shared has a name, but not " + type);
		}
		return type.name();
	}

	private static void enumType(ObjectName name, Pairs.Pair<EnumType> pair, List<Change> changes) {
		pair.compare(
				(wanted) -> changes
					.add(new Change(Phase.CREATE_TYPES, new CreateEnumType(name, wanted.values(), Set.of()))),
				(actual) -> changes.add(new Change(Phase.DROP_TYPES, new DropType(name, Set.of()))),
				(actual, wanted) -> changes.addAll(EnumDiffer.changes(name, actual, wanted)));
	}

	private static void sequence(ObjectName name, Pairs.Pair<Sequence> pair, List<Change> changes) {
		pair.compare(
				(wanted) -> changes.add(new Change(Phase.CREATE_TYPES,
						new CreateSequence(name, wanted.type(), wanted.counting(), Set.of()))),
				(actual) -> changes.add(new Change(Phase.DROP_TYPES, new DropSequence(name, Set.of()))),
				(actual, wanted) -> {
					if (!actual.counting().equals(wanted.counting())) {
						changes.add(new Change(Phase.CREATE_TYPES, new AlterSequence(name, wanted.counting(), null)));
					}
				});
	}

	private void table(ObjectName name, Pairs.Pair<Table> pair, List<Change> changes) {
		pair.compare((wanted) -> changes.add(new Change(Phase.CREATE_TABLES, new CreateTable(wanted, false))),
				(actual) -> changes.add(new Change(Phase.DROP_TABLES, new DropTable(name, Set.of()))),
				(actual, wanted) -> changes.addAll(this.tables.changes(actual, wanted)));
	}

}
