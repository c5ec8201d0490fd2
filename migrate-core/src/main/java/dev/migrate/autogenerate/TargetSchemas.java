package dev.migrate.autogenerate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Partition;
import dev.migrate.schema.Routine;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * Targets that describe one database together, as the units of an application do.
 *
 * @param targets the targets
 */
record TargetSchemas(List<ComparisonTarget> targets) {

	TargetSchema read(TargetReader reader) throws SQLException {
		List<TargetSchema> read = new ArrayList<>();
		for (ComparisonTarget target : this.targets) {
			read.add(target.read(reader));
		}
		List<Schema> schemas = read.stream().map(TargetSchema::schema).toList();
		Schema all = new Schema(all(schemas, Schema::schemas, (name) -> name),
				all(schemas, Schema::tables, Table::name), all(schemas, Schema::sequences, Sequence::name),
				all(schemas, Schema::enumTypes, EnumType::name), all(schemas, Schema::views, View::name),
				all(schemas, Schema::routines, Routine::definition), all(schemas, Schema::partitions, Partition::name));
		Set<ObjectName> unmanaged = new HashSet<>();
		read.forEach((target) -> unmanaged.addAll(target.unmanaged()));
		return new TargetSchema(all, read.stream().flatMap((target) -> target.renames().stream()).toList(), unmanaged,
				true);
	}

	private <T, K> List<T> all(List<Schema> schemas, Function<Schema, List<T>> things, Function<T, K> name) {
		List<T> all = new ArrayList<>();
		Map<K, String> owners = new HashMap<>();
		for (int i = 0; i < schemas.size(); i++) {
			for (T thing : things.apply(schemas.get(i))) {
				String owner = owners.putIfAbsent(name.apply(thing), this.targets.get(i).name());
				if (owner == null) {
					all.add(thing);
				}
				else if (!all.contains(thing)) {
					throw new ContradictoryTargetsException(String.valueOf(name.apply(thing)), owner,
							this.targets.get(i).name());
				}
			}
		}
		return all;
	}

}
