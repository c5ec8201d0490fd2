package dev.migrate.autogenerate;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
 * Writes the names and the expressions of a database in another way.
 *
 * @param names gives names
 * @param expressions gives expressions
 */
record SchemaRewriting(UnaryOperator<ObjectName> names, UnaryOperator<String> expressions) {

	Schema schema(Schema schema) {
		return new Schema(schema.schemas(), schema.tables().stream().map(this::table).toList(),
				schema.sequences()
					.stream()
					.map((sequence) -> new Sequence(name(sequence.name()), sequence.type(), sequence.counting()))
					.toList(),
				schema.enumTypes().stream().map(this::enumType).toList(),
				schema.views().stream().map(this::view).toList(),
				schema.routines().stream().map(this::routine).toList(),
				schema.partitions().stream().map(this::partition).toList());
	}

	private ObjectName name(ObjectName name) {
		return this.names.apply(name);
	}

	private String text(String sql) {
		return this.expressions.apply(sql);
	}

	private @Nullable String optional(@Nullable String sql) {
		return (sql != null) ? text(sql) : null;
	}

	Table table(Table table) {
		return new Table(name(table.name()), table.columns().stream().map(this::column).toList(),
				table.constraints().stream().map(this::constraint).toList(),
				table.indexes().stream().map(this::index).toList(), table.options(), table.comment());
	}

	Column column(Column column) {
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

	Constraint constraint(Constraint constraint) {
		if (constraint instanceof ForeignKey key) {
			return key.references(name(key.referredTable()), key.referredColumns().toArray(String[]::new));
		}
		if (constraint instanceof CheckConstraint check) {
			return new CheckConstraint(check.name(), text(check.expression()), check.validated(), check.column());
		}
		return constraint;
	}

	Index index(Index index) {
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
