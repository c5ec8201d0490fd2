package dev.migrate.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Partition;
import dev.migrate.schema.Routine;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * Keeps what a target has no opinion about: schemas, views and routines that it does not
 * name, and the partitions of its tables, which are made by jobs as often as by
 * revisions.
 */
public final class LeftAlone {

	private LeftAlone() {
	}

	/** Return what is wanted together with what is there and left alone. */
	public static Schema in(Schema actual, Schema wanted) {
		Set<ObjectName> tables = wanted.tables().stream().map((table) -> table.name()).collect(Collectors.toSet());
		List<Partition> parts = actual.partitions().stream().filter((part) -> tables.contains(part.table())).toList();
		return new Schema(both(wanted.schemas(), actual.schemas(), Function.identity()), wanted.tables(),
				wanted.sequences(), wanted.enumTypes(), both(wanted.views(), readable(actual, tables), View::name),
				both(wanted.routines(), actual.routines(), LeftAlone::signature),
				both(wanted.partitions(), parts, Partition::name));
	}

	// A view goes with the tables that it reads.
	private static List<View> readable(Schema actual, Set<ObjectName> wanted) {
		Set<ObjectName> gone = actual.tables()
			.stream()
			.map(Table::name)
			.filter((name) -> !wanted.contains(name))
			.collect(Collectors.toCollection(HashSet::new));
		List<View> views = new ArrayList<>(actual.views());
		while (views.removeIf((view) -> !Collections.disjoint(view.uses(), gone))) {
			actual.views().stream().filter((view) -> !views.contains(view)).forEach((view) -> gone.add(view.name()));
		}
		return views;
	}

	static String signature(Routine routine) {
		return "%s(%s)".formatted(routine.name(), routine.arguments());
	}

	private static <T, K> List<T> both(List<T> wanted, List<T> actual, Function<T, K> name) {
		Set<K> named = wanted.stream().map(name).collect(Collectors.toSet());
		List<T> all = new ArrayList<>(wanted);
		actual.stream().filter((thing) -> !named.contains(name.apply(thing))).forEach(all::add);
		return all;
	}

}
