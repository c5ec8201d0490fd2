package dev.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.EnumPosition;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** Compares the words of two enumerations of the same name. */
final class EnumDiffer {

	private EnumDiffer() {
	}

	static List<Change> changes(ObjectName name, EnumType actual, EnumType wanted) {
		List<Change> changes = new ArrayList<>();
		for (String value : wanted.values()) {
			if (!actual.values().contains(value)) {
				changes.add(new Change(Phase.CREATE_TYPES,
						new AddEnumValue(name, value, position(value, actual, wanted), Set.of())));
			}
		}
		for (String value : actual.values()) {
			if (!wanted.values().contains(value)) {
				changes.add(new Change(Phase.DROP_TYPES, new RemoveEnumValue(name, value)));
			}
		}
		return changes;
	}

	// A new word goes before the next one that is there already; else to the end.
	private static @Nullable EnumPosition position(String value, EnumType actual, EnumType wanted) {
		List<String> after = wanted.values().subList(wanted.values().indexOf(value) + 1, wanted.values().size());
		return after.stream()
			.filter(actual.values()::contains)
			.findFirst()
			.map((next) -> new EnumPosition(true, next))
			.orElse(null);
	}

}
