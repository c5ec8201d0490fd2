package dev.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreatePartition;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.DropType;
import dev.migrate.operation.Operation;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Partition;
import dev.migrate.schema.Routine;
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
		List<Change> changes = HeldColumns.released(changes(actual, wanted), actual, wanted, this.columns);
		EnumsMeanwhile enums = EnumsMeanwhile.of(changes, actual);
		List<Operation> ordered = ChangeOrder.of(changes, actual, wanted).stream().map(enums::in).toList();
		return this.columns.changesTablesAtOnce() ? JoinedChanges.of(ordered) : ordered;
	}

	/** Return what is different, in no order that could run. */
	public List<Change> changes(Schema actual, Schema wanted) {
		List<Change> changes = new ArrayList<>();
		Pairs.of(actual.schemas(), wanted.schemas(), Function.identity())
			.forEach((name, pair) -> schema(pair, changes));
		Pairs.of(actual.enumTypes(), wanted.enumTypes(), SchemaDiffer::name)
			.forEach((name, pair) -> enumType(name, pair, changes));
		Pairs.of(actual.sequences(), wanted.sequences(), Sequence::name)
			.forEach((name, pair) -> sequence(name, pair, changes));
		Pairs.of(actual.tables(), wanted.tables(), Table::name).forEach((name, pair) -> table(name, pair, changes));
		Set<ObjectName> kept = wanted.tables().stream().map(Table::name).collect(Collectors.toSet());
		Pairs
			.of(actual.partitions().stream().filter((part) -> kept.contains(part.table())).toList(),
					wanted.partitions(), Partition::name)
			.forEach((name, pair) -> partition(name, pair, changes));
		Pairs.of(actual.routines(), wanted.routines(), LeftAlone::signature)
			.forEach((name, pair) -> routine(pair, changes));
		changes.addAll(new ViewChanges(actual, wanted).beside(changes));
		return changes;
	}

	private static ObjectName name(EnumType type) {
		if (type.name() == null) {
			throw new IllegalArgumentException("An enumeration that is shared has a name, but not " + type);
		}
		return type.name();
	}

	private static void schema(Pairs.Pair<String> pair, List<Change> changes) {
		pair.compare((wanted) -> changes.add(new Change(Phase.CREATE_SCHEMAS, new CreateSchema(wanted, Set.of()))),
				(actual) -> changes.add(new Change(Phase.DROP_SCHEMAS, new DropSchema(actual, Set.of()))),
				(actual, wanted) -> {
				});
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
						changes.add(new Change(Phase.CREATE_TYPES, new AlterSequence(name,
								CountingDiffer.change(actual.counting(), wanted.counting()), null)));
					}
				});
	}

	private static void partition(ObjectName name, Pairs.Pair<Partition> pair, List<Change> changes) {
		pair.compare(
				(wanted) -> changes.add(new Change(Phase.CREATE_PARTITIONS,
						new CreatePartition(name, wanted.table(), wanted.bounds(), wanted.partitionBy()))),
				(actual) -> changes.add(new Change(Phase.DROP_TABLES, new DropTable(name, Set.of()))),
				(actual, wanted) -> {
				});
	}

	private static void routine(Pairs.Pair<Routine> pair, List<Change> changes) {
		pair.compare((wanted) -> changes.add(created(wanted)),
				(actual) -> changes.add(new Change(Phase.DROP_VIEWS,
						new DropObject(kind(actual), actual.name(), actual.arguments(), Set.of()))),
				(actual, wanted) -> {
					if (!actual.definition().equals(wanted.definition())) {
						changes.add(created(wanted));
					}
				});
	}

	private static Change created(Routine routine) {
		return new Change(Phase.CREATE_ROUTINES, new CreateObject(
				new ReplaceableObject(kind(routine), routine.name(), routine.arguments(), routine.definition()), true));
	}

	private static ReplaceableObject.Kind kind(Routine routine) {
		return routine.procedure() ? ReplaceableObject.Kind.PROCEDURE : ReplaceableObject.Kind.FUNCTION;
	}

	private void table(ObjectName name, Pairs.Pair<Table> pair, List<Change> changes) {
		pair.compare((wanted) -> changes.add(new Change(Phase.CREATE_TABLES, new CreateTable(wanted, false))),
				(actual) -> changes.add(new Change(Phase.DROP_TABLES, new DropTable(name, Set.of()))),
				(actual, wanted) -> changes.addAll(this.tables.changes(actual, wanted)));
	}

}
