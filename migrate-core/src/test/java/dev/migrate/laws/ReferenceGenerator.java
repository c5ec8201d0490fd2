package dev.migrate.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Lets tables refer to others, or to themselves. */
record ReferenceGenerator(Vocabulary vocabulary, Dice dice, TableGenerator names) {

	/** Return a table that has another reference, if there is a key to refer to. */
	Table referring(Table table, List<Table> tables) {
		Table referred = this.dice.oneOf(tables);
		List<List<String>> keys = referred.constraints().stream().flatMap(ReferenceGenerator::key).toList();
		if (keys.isEmpty()) {
			return table;
		}
		List<String> key = this.dice.oneOf(keys);
		boolean optional = this.dice.chance(60);
		List<Column> columns = new ArrayList<>();
		for (String name : key) {
			Column target = column(referred, name);
			Column column = Definitions.column(this.names.freshName("ref"), target.type());
			columns.add(optional ? column : column.notNull());
		}
		List<Column> all = new ArrayList<>(table.columns());
		all.addAll(columns);
		return TableGenerator.with(
				new Table(table.name(), all, table.constraints(), table.indexes(), table.options(), table.comment()),
				foreignKey(referred, key, columns, optional));
	}

	private static Stream<List<String>> key(Constraint constraint) {
		if (constraint instanceof PrimaryKey primary) {
			return Stream.of(primary.columns());
		}
		boolean referable = constraint instanceof UniqueConstraint unique && unique.deferral().sql().isEmpty();
		return referable ? Stream.of(((UniqueConstraint) constraint).columns()) : Stream.of();
	}

	private static Column column(Table table, String name) {
		return table.columns().stream().filter((column) -> column.name().equals(name)).findFirst().orElseThrow();
	}

	private ForeignKey foreignKey(Table referred, List<String> key, List<Column> columns, boolean optional) {
		ForeignKey reference = Definitions.foreignKey(columns.stream().map(Column::name).toArray(String[]::new))
			.references(referred.name(), key.toArray(String[]::new));
		Optional<ForeignKeyAction> onDelete = action(optional);
		reference = onDelete.isPresent() ? reference.onDelete(onDelete.get()) : reference;
		if (optional && this.dice.chance(30)) {
			reference = reference.onUpdate(ForeignKeyAction.CASCADE);
		}
		if (this.vocabulary.has(Feature.DEFERRABLE_CONSTRAINTS) && this.dice.chance(20)) {
			reference = this.dice.chance(50) ? reference.deferrable() : reference.initiallyDeferred();
		}
		return this.dice.chance(40) ? reference : reference.named(this.names.freshName("fk"));
	}

	private Optional<ForeignKeyAction> action(boolean optional) {
		List<@Nullable ForeignKeyAction> actions = Arrays.asList(null, ForeignKeyAction.CASCADE,
				ForeignKeyAction.RESTRICT, ForeignKeyAction.NO_ACTION, optional ? ForeignKeyAction.SET_NULL : null);
		return Optional.ofNullable(this.dice.oneOf(actions));
	}

}
