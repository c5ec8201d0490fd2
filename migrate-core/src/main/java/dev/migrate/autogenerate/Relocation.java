package dev.migrate.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Partition;
import dev.migrate.schema.Routine;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Schemas other than the default one have other names in a scratch database.
 *
 * @param names the schemas, by their names before
 */
record Relocation(Map<String, String> names) {

	/** Return the way into a scratch database. */
	static Relocation into(ScratchDatabase scratch, List<String> schemas) {
		return new Relocation(schemas.stream().collect(Collectors.toMap((name) -> name, scratch::schema)));
	}

	/** Return the way back. */
	Relocation back() {
		Map<String, String> back = new HashMap<>();
		this.names.forEach((there, here) -> back.put(here, there));
		return new Relocation(back);
	}

	List<String> schemas() {
		return this.names.values().stream().sorted().toList();
	}

	Schema of(Schema schema) {
		if (this.names.entrySet().stream().allMatch((entry) -> entry.getKey().equals(entry.getValue()))) {
			return schema;
		}
		return new Schema(schema.schemas().stream().map(this::schema).toList(),
				schema.tables().stream().map(this::table).toList(),
				schema.sequences()
					.stream()
					.map((sequence) -> new Sequence(name(sequence.name()), sequence.type(), sequence.counting()))
					.toList(),
				schema.enumTypes().stream().map(this::enumType).toList(),
				schema.views().stream().map(this::view).toList(),
				schema.routines().stream().map(this::routine).toList(),
				schema.partitions().stream().map(this::partition).toList());
	}

	private String schema(String name) {
		return this.names.getOrDefault(name, name);
	}

	private ObjectName name(ObjectName name) {
		return (name.schema() != null) ? new ObjectName(schema(name.schema()), name.name()) : name;
	}

	private String text(String sql) {
		String text = sql;
		for (Map.Entry<String, String> entry : this.names.entrySet()) {
			text = text.replaceAll("\\b\\Q%s\\E(?=\"?\\.)".formatted(entry.getKey()), entry.getValue());
		}
		return text;
	}

	private @Nullable String optional(@Nullable String sql) {
		return (sql != null) ? text(sql) : null;
	}

	private Table table(Table table) {
		return new Table(name(table.name()), table.columns().stream().map(this::column).toList(),
				table.constraints().stream().map(this::constraint).toList(),
				table.indexes().stream().map(this::index).toList(), table.options(), table.comment());
	}

	private Column column(Column column) {
		DefaultValue value = (column.defaultValue() instanceof DefaultValue.Sql sql)
				? new DefaultValue.Sql(text(sql.expression())) : column.defaultValue();
		GeneratedValue generated = column.generated();
		return new Column(column.name(), type(column.type()), column.nullable(), value, column.identity(),
				(generated != null) ? new GeneratedValue(text(generated.expression()), generated.stored()) : null,
				column.comment(), column.parts());
	}

	private DataType type(DataType type) {
		if (type instanceof ArrayType array) {
			return new ArrayType(type(array.of()), array.dimensions());
		}
		if (type instanceof NamedType named) {
			return new NamedType(text(named.sql()));
		}
		return (type instanceof EnumType words) ? enumType(words) : type;
	}

	private EnumType enumType(EnumType type) {
		return (type.name() != null) ? new EnumType(name(type.name()), type.values()) : type;
	}

	private Constraint constraint(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return key.references(name(key.referredTable()), key.referredColumns().toArray(String[]::new));
		}
		if (constraint instanceof CheckConstraint check) {
			return new CheckConstraint(check.name(), text(check.expression()), check.validated(), check.column());
		}
		return constraint;
	}

	private Index index(Index index) {
		UnaryOperator<IndexKey> key = (one) -> one.isExpression() ? new IndexKey(text(one.text()), true, one.order(),
				one.nulls(), one.operatorClass(), one.prefixLength()) : one;
		return new Index(index.name(), index.keys().stream().map(key).toList(), index.unique(), index.method(),
				optional(index.where()), index.include(), index.nullsDistinct(), index.with(), index.tablespace());
	}

	private View view(View view) {
		return new View(name(view.name()), view.materialized(), text(view.query()),
				view.uses().stream().map(this::name).collect(Collectors.toSet()));
	}

	private Routine routine(Routine routine) {
		return new Routine(name(routine.name()), routine.procedure(), text(routine.arguments()),
				text(routine.definition()));
	}

	private Partition partition(Partition partition) {
		return new Partition(name(partition.name()), name(partition.table()), partition.bounds(),
				partition.partitionBy());
	}

}
