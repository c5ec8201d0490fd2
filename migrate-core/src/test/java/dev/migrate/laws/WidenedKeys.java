package dev.migrate.laws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;

/** Gives a key another type, and whatever refers to it. */
record WidenedKeys(Vocabulary vocabulary, Dice dice) {

	/** Return tables of which a key is of another type, unless none is referred to. */
	List<Table> of(List<Table> tables) {
		Map<Place, Set<Place>> links = new HashMap<>();
		tables.forEach((table) -> table.constraints().forEach((constraint) -> {
			if (constraint instanceof ForeignKey key && !key.referredColumns().isEmpty()) {
				for (int i = 0; i < key.columns().size(); i++) {
					Place from = new Place(table.name(), key.columns().get(i));
					Place to = new Place(key.referredTable(), key.referredColumns().get(i));
					links.computeIfAbsent(from, (place) -> new HashSet<>()).add(to);
					links.computeIfAbsent(to, (place) -> new HashSet<>()).add(from);
				}
			}
		}));
		Optional<Place> start = tables.stream()
			.flatMap((table) -> table.columns().stream().map((column) -> new Place(table.name(), column.name())))
			.filter(links::containsKey)
			.findFirst();
		return start.map((place) -> connected(place, links))
			.filter((places) -> this.vocabulary.has(Feature.RETYPED_COUNTING)
					|| tables.stream().noneMatch((table) -> counts(table, places)))
			.map((places) -> retyped(tables, places))
			.orElse(tables);
	}

	private static boolean counts(Table table, Set<Place> places) {
		return table.columns()
			.stream()
			.anyMatch((column) -> column.identity() != null && places.contains(new Place(table.name(), column.name())));
	}

	private static Set<Place> connected(Place place, Map<Place, Set<Place>> links) {
		Set<Place> found = new HashSet<>();
		Set<Place> next = Set.of(place);
		while (found.addAll(next)) {
			Set<Place> beyond = new HashSet<>();
			next.forEach((reached) -> beyond.addAll(links.getOrDefault(reached, Set.of())));
			next = beyond;
		}
		return found;
	}

	private List<Table> retyped(List<Table> tables, Set<Place> places) {
		SampleType type = this.dice.oneOf(this.vocabulary.counting());
		return tables.stream().map((table) -> {
			List<Column> columns = table.columns().stream().map((column) -> {
				boolean chosen = places.contains(new Place(table.name(), column.name()));
				return chosen ? typed(column, type) : column;
			}).toList();
			return new Table(table.name(), columns, table.constraints(), table.indexes(), table.options(),
					table.comment());
		}).toList();
	}

	private static Column typed(Column column, SampleType type) {
		return column.type().equals(type.type()) ? column : new Column(column.name(), type.type(), column.nullable(),
				null, column.identity(), column.generated(), column.comment(), List.of());
	}

	private record Place(ObjectName table, String column) {

	}

}
