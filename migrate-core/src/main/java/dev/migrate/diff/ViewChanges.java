package dev.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Drops views before what they read changes, and restores them afterwards. What a view
 * reads of other views goes with it.
 */
final class ViewChanges {

	private final Map<ObjectName, View> actual = new LinkedHashMap<>();

	private final Map<ObjectName, View> wanted = new LinkedHashMap<>();

	private final List<Table> tables;

	ViewChanges(Schema actual, Schema wanted) {
		this.tables = actual.tables();
		actual.views().forEach((view) -> this.actual.put(view.name(), view));
		wanted.views().forEach((view) -> this.wanted.put(view.name(), view));
	}

	/**
	 * Return what becomes of the views.
	 * @param changes what becomes of all the rest
	 */
	List<Change> beside(List<Change> changes) {
		Map<ObjectName, View> gone = new LinkedHashMap<>();
		this.actual.forEach((name, view) -> {
			boolean isReplaced = !isSame(view, this.wanted.get(name));
			if (isReplaced || changes.stream().anyMatch((change) -> isInTheWay(view, change.operation()))) {
				gone.put(name, view);
			}
		});
		addThoseThatRead(gone);
		List<Change> result = new ArrayList<>();
		List<View> dropped = ordered(gone);
		for (int i = dropped.size() - 1; i >= 0; i--) {
			result.add(new Change(Phase.DROP_VIEWS,
					new DropObject(kind(dropped.get(i)), dropped.get(i).name(), "", Set.of())));
		}
		Map<ObjectName, View> created = new LinkedHashMap<>();
		this.wanted.forEach((name, view) -> {
			if (gone.containsKey(name) || !this.actual.containsKey(name)) {
				created.put(name, view);
			}
		});
		ordered(created).forEach((view) -> result.add(new Change(Phase.CREATE_VIEWS,
				new CreateObject(new ReplaceableObject(kind(view), view.name(), "", view.query()), false))));
		return result;
	}

	private static boolean isSame(View actual, @Nullable View wanted) {
		return wanted != null && actual.materialized() == wanted.materialized()
				&& actual.query().equals(wanted.query());
	}

	private static ReplaceableObject.Kind kind(View view) {
		return view.materialized() ? ReplaceableObject.Kind.MATERIALIZED_VIEW : ReplaceableObject.Kind.VIEW;
	}

	private boolean isInTheWay(View view, Operation operation) {
		if (operation instanceof AlterColumn alter) {
			boolean isRewritten = alter.change().type() != null || alter.change().generated() != null;
			return isRewritten && reads(view, alter.table(), alter.column());
		}
		if (operation instanceof DropColumn drop) {
			return reads(view, drop.table(), drop.column());
		}
		if (operation instanceof RemoveEnumValue removal) {
			return readsValuesOf(view, removal.type());
		}
		return operation instanceof DropTable drop && view.uses().contains(drop.table());
	}

	private boolean readsValuesOf(View view, ObjectName type) {
		return this.tables.stream()
			.anyMatch((table) -> table.columns()
				.stream()
				.filter((column) -> isOf(type, column.type()))
				.anyMatch((column) -> reads(view, table.name(), column.name())));
	}

	private static boolean isOf(ObjectName name, DataType type) {
		if (type instanceof ArrayType array) {
			return isOf(name, array.of());
		}
		return type instanceof EnumType enumeration && name.equals(enumeration.name());
	}

	private static boolean reads(View view, ObjectName table, String column) {
		return view.uses().contains(table)
				&& Pattern.compile("(?<!\\w)\\Q%s\\E(?!\\w)|\\*".formatted(column), Pattern.CASE_INSENSITIVE)
					.matcher(view.query())
					.find();
	}

	private void addThoseThatRead(Map<ObjectName, View> gone) {
		Predicate<View> isNext = (view) -> !gone.containsKey(view.name())
				&& view.uses().stream().anyMatch(gone::containsKey);
		List<View> next = this.actual.values().stream().filter(isNext).toList();
		while (!next.isEmpty()) {
			next.forEach((view) -> gone.put(view.name(), view));
			next = this.actual.values().stream().filter(isNext).toList();
		}
	}

	// Those that read no other come first.
	private static List<View> ordered(Map<ObjectName, View> views) {
		Map<ObjectName, View> left = new LinkedHashMap<>(views);
		List<View> ordered = new ArrayList<>();
		while (!left.isEmpty()) {
			Map<ObjectName, View> ready = new HashMap<>(left);
			ready.values().removeIf((view) -> view.uses().stream().anyMatch(left::containsKey));
			if (ready.isEmpty()) {
				throw new IllegalStateException("These views read each other: " + left.keySet());
			}
			left.values().stream().filter((view) -> ready.containsKey(view.name())).forEach(ordered::add);
			left.keySet().removeAll(ready.keySet());
		}
		return ordered;
	}

}
