package dev.migrate.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.UniqueConstraint;

/** Takes away from changed tables what no longer fits. */
record Soundness(Vocabulary vocabulary, List<Table> before) {

	/** Return tables that a database would take. */
	List<Table> of(List<Table> tables) {
		List<Table> own = tables.stream().map(this::alone).toList();
		return own.stream().map((table) -> constrained(table, constraints(table, own).toList())).toList();
	}

	private static Table constrained(Table table, List<Constraint> constraints) {
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.options(), table.comment());
	}

	private static Stream<Constraint> constraints(Table table, List<Table> tables) {
		return table.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof ForeignKey key) || refers(table, key, tables));
	}

	// A reference to a key that is gone, of columns that were made for it.
	private static boolean refers(Table table, ForeignKey key, List<Table> tables) {
		Optional<Table> referred = tables.stream()
			.filter((other) -> other.name().equals(key.referredTable()))
			.findFirst();
		if (referred.isEmpty()) {
			return false;
		}
		boolean isKey = referred.get().constraints().stream().anyMatch((other) -> isKey(other, key.referredColumns()));
		return isKey && types(table, key.columns()).equals(types(referred.get(), key.referredColumns()))
				&& (!isForOptional(key) || isOptional(table, key.columns()));
	}

	private static boolean isForOptional(ForeignKey key) {
		return key.onDelete() == ForeignKeyAction.SET_NULL || key.onUpdate() != null;
	}

	private static boolean isKey(Constraint constraint, List<String> columns) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns().equals(columns);
		}
		return constraint instanceof UniqueConstraint unique && unique.columns().equals(columns)
				&& unique.deferral().sql().isEmpty();
	}

	private static List<Object> types(Table table, List<String> names) {
		return names.stream().<Object>map((name) -> column(table, name).map(Column::type).orElseThrow()).toList();
	}

	private static boolean isOptional(Table table, List<String> names) {
		return names.stream().allMatch((name) -> column(table, name).map(Column::nullable).orElseThrow());
	}

	private static Optional<Column> column(Table table, String name) {
		return table.columns().stream().filter((column) -> column.name().equals(name)).findFirst();
	}

	/** Return a table of which nothing is left that no longer fits into it. */
	Table alone(Table table) {
		Set<String> disturbed = disturbed(table);
		List<Column> columns = table.columns()
			.stream()
			.filter((column) -> column.generated() == null || isSound(column.generated().expression(), disturbed))
			.toList();
		Table left = new Table(table.name(), columns, List.of(), List.of(), table.options(), table.comment());
		List<Index> indexes = table.indexes().stream().filter((index) -> isSound(index, left, disturbed)).toList();
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> isSound(constraint, left, disturbed))
			.toList();
		return kept(new Table(left.name(), left.columns(), constraints, indexes, left.options(), left.comment()));
	}

	/** Return a table of which nothing is said that it can't be. */
	Table kept(Table table) {
		List<TableOption> options = new ArrayList<>();
		for (TableOption option : table.options()) {
			boolean counts = options.stream().anyMatch((other) -> other.key() == TableOption.Key.AUTOINCREMENT)
					|| table.columns().stream().anyMatch((column) -> column.identity() != null);
			boolean fits = switch (option.key()) {
				case STRICT -> table.columns().stream().noneMatch((column) -> column.type() instanceof NamedType);
				case WITHOUT_ROWID -> !counts && key(table).isPresent();
				case AUTOINCREMENT ->
					options.stream().noneMatch((other) -> other.key() == TableOption.Key.WITHOUT_ROWID)
							&& hasKeyThatCounts(table);
				default -> true;
			};
			if (fits) {
				options.add(option);
			}
		}
		return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), options, table.comment());
	}

	private static Optional<PrimaryKey> key(Table table) {
		return table.constraints()
			.stream()
			.filter(PrimaryKey.class::isInstance)
			.map(PrimaryKey.class::cast)
			.findFirst();
	}

	private boolean hasKeyThatCounts(Table table) {
		return key(table).filter((key) -> key.columns().size() == 1)
			.flatMap((key) -> column(table, key.columns().get(0)))
			.filter((column) -> this.vocabulary.sample(column.type()).map(SampleType::counts).orElse(false))
			.isPresent();
	}

	/** Return the columns that are gone, or are of another type. */
	private Set<String> disturbed(Table table) {
		Set<String> disturbed = new HashSet<>();
		this.before.stream()
			.filter((old) -> old.name().equals(table.name()))
			.flatMap((old) -> old.columns().stream())
			.filter((old) -> !column(table, old.name()).map(Column::type).equals(Optional.of(old.type())))
			.forEach((old) -> disturbed.add(this.vocabulary.words().quote(old.name())));
		return disturbed;
	}

	private static boolean isSound(String expression, Set<String> disturbed) {
		return disturbed.stream().noneMatch(expression::contains);
	}

	private boolean isSound(Index index, Table table, Set<String> disturbed) {
		return index.keys().stream().allMatch((key) -> isSound(key, table, disturbed))
				&& index.include().stream().allMatch((name) -> column(table, name).isPresent())
				&& (index.where() == null || isSound(index.where(), disturbed));
	}

	private boolean isSound(IndexKey key, Table table, Set<String> disturbed) {
		return key.isExpression() ? isSound(key.text(), disturbed) : canBeKey(table, List.of(key.text()));
	}

	private boolean isSound(Constraint constraint, Table table, Set<String> disturbed) {
		if (constraint instanceof CheckConstraint check) {
			return isSound(check.expression(), disturbed);
		}
		if (constraint instanceof PrimaryKey key) {
			return canBeKey(table, key.columns())
					&& key.columns().stream().noneMatch((name) -> column(table, name).orElseThrow().nullable());
		}
		if (constraint instanceof ForeignKey key) {
			return key.columns().stream().allMatch((name) -> column(table, name).isPresent());
		}
		return !(constraint instanceof UniqueConstraint unique) || canBeKey(table, unique.columns());
	}

	private boolean canBeKey(Table table, List<String> names) {
		return names.stream()
			.allMatch((name) -> column(table, name).flatMap((column) -> this.vocabulary.sample(column.type()))
				.map(SampleType::isKey)
				.orElse(false));
	}

}
