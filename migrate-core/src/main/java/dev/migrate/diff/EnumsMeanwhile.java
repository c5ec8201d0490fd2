package dev.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.EnumPosition;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * The enumerations while columns come and change: words have come by then, and go last.
 *
 * @param types those of which a word goes
 */
record EnumsMeanwhile(Map<ObjectName, EnumType> types) {

	static EnumsMeanwhile of(List<Change> changes, Schema actual) {
		Map<ObjectName, List<String>> values = new HashMap<>();
		for (EnumType type : actual.enumTypes()) {
			if (type.name() != null) {
				values.put(type.name(), new ArrayList<>(type.values()));
			}
		}
		Set<ObjectName> shrinking = new HashSet<>();
		for (Change change : changes) {
			if (change.operation() instanceof AddEnumValue add) {
				add(add, values.getOrDefault(add.type(), new ArrayList<>()));
			}
			else if (change.operation() instanceof RemoveEnumValue remove) {
				shrinking.add(remove.type());
			}
		}
		Map<ObjectName, EnumType> types = new HashMap<>();
		shrinking.forEach((name) -> types.put(name, new EnumType(name, values.getOrDefault(name, List.of()))));
		return new EnumsMeanwhile(types);
	}

	private static void add(AddEnumValue add, List<String> values) {
		EnumPosition position = add.position();
		int neighbour = (position != null) ? values.indexOf(position.neighbour()) : -1;
		if (position == null || neighbour < 0) {
			values.add(add.value());
		}
		else {
			values.add(position.before() ? neighbour : neighbour + 1, add.value());
		}
	}

	/** Return an operation that takes the types as they are then. */
	Operation in(Operation operation) {
		if (this.types.isEmpty()) {
			return operation;
		}
		if (operation instanceof CreateTable create) {
			Table table = create.table();
			return new CreateTable(new Table(table.name(), table.columns().stream().map(this::column).toList(),
					table.constraints(), table.indexes(), table.options(), table.comment()), create.ifNotExists());
		}
		if (operation instanceof AddColumn add) {
			return new AddColumn(add.table(), column(add.column()), add.position(), add.options());
		}
		return (operation instanceof AlterColumn alter && alter.change().type() != null) ? retyped(alter) : operation;
	}

	private AlterColumn retyped(AlterColumn alter) {
		ColumnChange change = alter.change();
		DataType type = change.type();
		return new AlterColumn(alter.table(), alter.column(),
				new ColumnChange((type != null) ? type(type) : null, change.using(), change.nullable(),
						change.defaultValue(), change.identity(), change.generated(), change.comment(),
						change.newName()));
	}

	private Column column(Column column) {
		return new Column(column.name(), type(column.type()), column.nullable(), column.defaultValue(),
				column.identity(), column.generated(), column.comment(), column.parts());
	}

	private DataType type(DataType type) {
		if (type instanceof ArrayType array) {
			return new ArrayType(type(array.of()), array.dimensions());
		}
		return (type instanceof EnumType words && words.name() != null) ? this.types.getOrDefault(words.name(), words)
				: type;
	}

}
