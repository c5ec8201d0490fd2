package dev.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;

/**
 * Tables in an order in which each comes after those it refers to.
 *
 * @param tables the tables
 * @param early the foreign keys that refer to a table which comes later, as there is a
 * circle, or to a key that changes
 */
record TableOrder(List<Table> tables, Map<ObjectName, List<ForeignKey>> early) {

	/**
	 * Order tables.
	 * @param changing what other foreign keys are early, too
	 */
	static TableOrder of(List<Table> tables, ChangingKeys changing) {
		Map<String, Table> byName = new TreeMap<>();
		tables.forEach((table) -> byName.put(table.name().toString(), table));
		References references = new References(byName);
		List<Table> sorted = new ArrayList<>();
		Map<ObjectName, List<ForeignKey>> early = new LinkedHashMap<>();
		while (references.hasNext()) {
			Table table = references.next();
			sorted.add(table);
			List<ForeignKey> keys = foreignKeys(table).stream()
				.filter((key) -> references.isLater(key) || changing.concern(key))
				.toList();
			if (!keys.isEmpty()) {
				early.put(table.name(), keys);
			}
		}
		return new TableOrder(sorted, early);
	}

	private static List<ForeignKey> foreignKeys(Table table) {
		List<ForeignKey> keys = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			if (constraint instanceof ForeignKey key) {
				keys.add(key);
			}
		}
		return keys;
	}

	/** Hands out tables: first those that refer to no other that is still here. */
	private static final class References {

		private final TreeMap<String, Table> left;

		private final Map<String, Set<String>> missing = new TreeMap<>();

		private final Map<String, Set<String>> referring = new TreeMap<>();

		private final TreeSet<String> ready = new TreeSet<>();

		References(Map<String, Table> tables) {
			this.left = new TreeMap<>(tables);
			tables.forEach((name, table) -> {
				Set<String> others = new TreeSet<>();
				foreignKeys(table).stream().filter(this::isLater).forEach((key) -> others.add(name(key)));
				others.remove(name);
				others.forEach((other) -> this.referring.computeIfAbsent(other, (unused) -> new TreeSet<>()).add(name));
				this.missing.put(name, others);
				if (others.isEmpty()) {
					this.ready.add(name);
				}
			});
		}

		boolean hasNext() {
			return !this.left.isEmpty();
		}

		// In a circle no table is ready, and the first one has to begin.
		Table next() {
			String name = this.ready.isEmpty() ? this.left.firstKey() : this.ready.first();
			this.ready.remove(name);
			for (String other : this.referring.getOrDefault(name, Set.of())) {
				Set<String> others = this.missing.getOrDefault(other, Set.of());
				if (others.remove(name) && others.isEmpty() && this.left.containsKey(other)) {
					this.ready.add(other);
				}
			}
			Table table = this.left.remove(name);
			if (table == null) {
				throw new IllegalStateException("The table " + name + " was handed out before");
			}
			return table;
		}

		/** Return whether a foreign key refers to a table that is still here. */
		boolean isLater(ForeignKey key) {
			return this.left.containsKey(name(key));
		}

		private static String name(ForeignKey key) {
			return key.referredTable().toString();
		}

	}

}
