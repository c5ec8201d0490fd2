package dev.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.dialect.TableConversion;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.Edit;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares two tables of the same name.
 *
 * @param columns compares their columns
 */
record TableDiffer(ColumnDiffer columns) {

	/** Return what makes the wanted table of the actual one. */
	List<Change> changes(Table actual, Table wanted) {
		List<Change> changes = new ArrayList<>();
		ObjectName table = actual.name();
		TableConversion conversion = this.columns.rules().columns().conversion(actual, wanted);
		conversion.before().forEach((change) -> changes.add(new Change(Phase.DROP_KEYS, change)));
		Set<String> anew = computedAnew(actual, wanted);
		Table kept = without(actual, anew);
		Matches<Constraint> constraints = Matches.of(kept.constraints(), wanted.constraints(), Alike::isSame);
		Matches<Index> indexes = Matches.of(kept.indexes(), wanted.indexes(), Alike::isSame);
		constraints.onlyActual().forEach((constraint) -> changes.add(drop(table, constraint)));
		indexes.onlyActual().forEach((index) -> changes.add(drop(table, index)));
		columns(actual, wanted, anew, changes);
		constraints.onlyWanted().forEach((constraint) -> changes.add(add(table, constraint)));
		indexes.onlyWanted()
			.forEach((index) -> changes.add(new Change(Phase.ADD_KEYS, new CreateIndex(table, index, Set.of()))));
		conversion.after().forEach((change) -> changes.add(new Change(Phase.ADD_KEYS, change)));
		if (!Objects.equals(actual.comment(), wanted.comment())) {
			changes.add(new Change(Phase.COMMENTS, new CommentOnTable(table, wanted.comment())));
		}
		return changes;
	}

	private Set<String> computedAnew(Table actual, Table wanted) {
		Map<String, Column> there = byName(actual);
		// Few databases change the type of a column that another one is computed of.
		List<Mentions> retyped = this.columns.rules().columns().changesTablesAtOnce() ? List.of()
				: wanted.columns()
					.stream()
					.filter((column) -> isRetyped(there.get(column.name()), column))
					.map((column) -> new Mentions(column.name()))
					.toList();
		Set<String> anew = new HashSet<>();
		for (Column column : wanted.columns()) {
			Column present = there.get(column.name());
			GeneratedValue value = column.generated();
			if (present != null && value != null && (!value.equals(present.generated())
					|| retyped.stream().anyMatch((source) -> source.expression(value.expression())))) {
				anew.add(column.name());
			}
		}
		return anew;
	}

	private boolean isRetyped(@Nullable Column actual, Column wanted) {
		return actual != null && this.columns.otherType(actual, wanted).isPresent();
	}

	// What is made of a column that is computed anew goes with it, and comes again.
	private static Table without(Table actual, Set<String> anew) {
		List<Constraint> constraints = new ArrayList<>(actual.constraints());
		List<Index> indexes = new ArrayList<>(actual.indexes());
		for (String column : anew) {
			Mentions mentions = new Mentions(column);
			constraints.removeIf((constraint) -> constraint.accept(mentions));
			indexes.removeIf(mentions::index);
		}
		return new Table(actual.name(), actual.columns(), constraints, indexes, actual.options(), actual.comment());
	}

	private void columns(Table actual, Table wanted, Set<String> anew, List<Change> changes) {
		Map<String, Column> there = byName(actual);
		Map<String, Column> asked = byName(wanted);
		for (Column column : wanted.columns()) {
			Column present = there.get(column.name());
			if (present == null) {
				changes.add(new Change((column.generated() != null) ? Phase.ADD_COMPUTED : Phase.CHANGE_COLUMNS,
						new AddColumn(actual.name(), column, Set.of())));
			}
			else {
				changed(actual.name(), present, column, anew.contains(column.name()))
					.forEach((change) -> changes.add(new Change(Phase.CHANGE_COLUMNS, change)));
			}
		}
		for (Column column : actual.columns()) {
			if (!asked.containsKey(column.name())) {
				changes.add(new Change((column.generated() != null) ? Phase.DROP_COMPUTED : Phase.DROP_COLUMNS,
						new DropColumn(actual.name(), column.name(), Set.of())));
			}
		}
	}

	private List<Operation> changed(ObjectName table, Column actual, Column wanted, boolean anew) {
		if (anew && Objects.equals(actual.generated(), wanted.generated())) {
			return List.of(new AlterColumn(table, wanted.name(), computed(wanted)));
		}
		return this.columns.changes(table, actual, wanted);
	}

	private static ColumnChange computed(Column column) {
		return new ColumnChange(null, null, null, null, null, new Edit<>(column.generated()), null, null);
	}

	private static Map<String, Column> byName(Table table) {
		return table.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
	}

	private static Change add(ObjectName table, Constraint constraint) {
		return new Change((constraint instanceof ForeignKey) ? Phase.ADD_FOREIGN_KEYS : Phase.ADD_KEYS,
				new AddConstraint(table, constraint));
	}

	static Change drop(ObjectName table, Constraint constraint) {
		return new Change((constraint instanceof ForeignKey) ? Phase.DROP_FOREIGN_KEYS : Phase.DROP_KEYS,
				new DropConstraint(table, name(constraint.name(), constraint), constraint.type(), Set.of()));
	}

	private static Change drop(ObjectName table, Index index) {
		return new Change(Phase.DROP_KEYS,
				new DropIndex(table, table.sibling(name(index.name(), index).text()), Set.of()));
	}

	private static Label name(@Nullable Label name, Object named) {
		if (name == null) {
			throw new IllegalArgumentException("What is in a database has a name, but not " + named);
		}
		return name;
	}

}
