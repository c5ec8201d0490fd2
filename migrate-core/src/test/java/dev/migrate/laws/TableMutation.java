package dev.migrate.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.Index;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;

/** Changes a table somewhere; what no longer fits is left to {@link Soundness}. */
record TableMutation(Vocabulary vocabulary, Dice dice, TableGenerator tables) {

	/** Return what could become of a table in one step. */
	Table of(Table table) {
		List<UnaryOperator<Table>> edits = List.of(this::withColumn, this::withoutColumn, this::withOtherNullability,
				this::withOtherDefault, this::withOtherType, this::withOtherComments, this::withoutConstraint,
				this::withoutIndex, this.tables::withGenerated, this.tables::withUnique, this.tables::withCheck,
				this.tables::withIndex, this::withOtherKey, this::withChangedIndex, this.tables::withOtherOptions);
		return new Soundness(this.vocabulary, List.of(table)).alone(this.dice.oneOf(edits).apply(table));
	}

	private Table withColumn(Table table) {
		List<Column> columns = new ArrayList<>(table.columns());
		columns.add(this.tables.column(this.tables.freshName("new")));
		return columns(table, columns);
	}

	private Table withoutColumn(Table table) {
		List<Column> columns = new ArrayList<>(table.columns());
		if (columns.size() > 2) {
			columns.remove(this.dice.oneOf(columns));
		}
		return columns(table, columns);
	}

	private Table withOtherNullability(Table table) {
		return edited(table, (column) -> new Column(column.name(), column.type(), !column.nullable(),
				column.defaultValue(), null, null, column.comment(), List.of()));
	}

	private Table withOtherDefault(Table table) {
		return edited(table, (column) -> {
			Optional<SampleType> sample = this.vocabulary.sample(column.type());
			boolean none = sample.isEmpty() || this.dice.chance(30);
			return none ? new Column(column.name(), column.type(), column.nullable(), null, null, null,
					column.comment(), List.of()) : this.tables.withDefault(column, sample.get());
		});
	}

	private Table withOtherType(Table table) {
		List<SampleType> types = this.tables.convertible();
		return edited(table, (column) -> types.stream().anyMatch((sample) -> sample.type().equals(column.type()))
				? withType(column, this.dice.oneOf(types)) : column);
	}

	private Column withType(Column column, SampleType sample) {
		return this.tables.withDefault(withType(column, sample.type()), sample);
	}

	static Column withType(Column column, DataType type) {
		return new Column(column.name(), type, column.nullable(), column.defaultValue(), column.identity(),
				column.generated(), column.comment(), column.parts());
	}

	private Table withOtherComments(Table table) {
		Table commented = TableGenerator.withComment(table, this.tables.comment());
		return edited(commented, (column) -> new Column(column.name(), column.type(), column.nullable(),
				column.defaultValue(), null, null, this.tables.comment().orElse(null), List.of()));
	}

	private Table withoutConstraint(Table table) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		if (!constraints.isEmpty()) {
			Constraint chosen = this.dice.oneOf(constraints);
			// A column that counts has to be a key.
			constraints
				.removeIf((constraint) -> constraint == chosen && !(constraint instanceof PrimaryKey && counts(table)));
		}
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.options(), table.comment());
	}

	private Table withoutIndex(Table table) {
		List<Index> indexes = new ArrayList<>(table.indexes());
		if (!indexes.isEmpty()) {
			indexes.remove(this.dice.between(0, indexes.size() - 1));
		}
		return indexes(table, indexes);
	}

	private Table withChangedIndex(Table table) {
		List<Index> indexes = new ArrayList<>(table.indexes());
		indexes.replaceAll((index) -> this.dice.chance(50) ? new Index(index.name(), this.dice.some(2, index.keys()),
				!index.unique(), null, null, List.of(), true, List.of(), null) : index);
		return indexes(table, indexes);
	}

	private Table withOtherKey(Table table) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		List<String> columns = table.columns()
			.stream()
			.filter((column) -> column.generated() == null && !column.nullable())
			.filter((column) -> this.vocabulary.sample(column.type()).map(SampleType::isKey).orElse(false))
			.map(Column::name)
			.toList();
		if (!columns.isEmpty() && !counts(table)) {
			constraints.removeIf(PrimaryKey.class::isInstance);
			constraints.add(new PrimaryKey(null, this.dice.some(2, columns), List.of(), Deferral.UNSAID));
		}
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.options(), table.comment());
	}

	private static boolean counts(Table table) {
		return table.columns().stream().anyMatch((column) -> column.identity() != null);
	}

	private Table edited(Table table, UnaryOperator<Column> edit) {
		List<Column> columns = new ArrayList<>(table.columns());
		int chosen = this.dice.between(0, columns.size() - 1);
		boolean plain = columns.get(chosen).identity() == null && columns.get(chosen).generated() == null;
		if (plain) {
			columns.set(chosen, edit.apply(columns.get(chosen)));
		}
		return columns(table, columns);
	}

	private static Table columns(Table table, List<Column> columns) {
		return new Table(table.name(), columns, table.constraints(), table.indexes(), table.options(), table.comment());
	}

	private static Table indexes(Table table, List<Index> indexes) {
		return new Table(table.name(), table.columns(), table.constraints(), indexes, table.options(), table.comment());
	}

}
