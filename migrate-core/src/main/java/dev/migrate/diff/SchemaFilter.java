package dev.migrate.diff;

import java.util.List;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is none of a comparison's business. It is asked about both sides, so that
 * nothing is dropped only because it was left out of one.
 */
@FunctionalInterface
public interface SchemaFilter {

	/** Lets everything through. */
	SchemaFilter ALL = (kind, name) -> true;

	/**
	 * Return whether something counts.
	 * @param kind what it is
	 * @param name its name; that of a column follows the name of its table and a dot
	 */
	boolean includes(Kind kind, String name);

	/** Return a filter that lets through what both do. */
	default SchemaFilter and(SchemaFilter other) {
		SchemaFilter first = this;
		return new SchemaFilter() {

			@Override
			public boolean includes(Kind kind, String name) {
				return first.includes(kind, name) && other.includes(kind, name);
			}

			@Override
			public Schema apply(Schema schema) {
				return other.apply(first.apply(schema));
			}

		};
	}

	/** Return what counts of a database. */
	default Schema apply(Schema schema) {
		return new Schema(schema.schemas().stream().filter((name) -> includes(Kind.SCHEMA, name)).toList(),
				schema.tables()
					.stream()
					.filter((table) -> isIn(table.name()) && includes(Kind.TABLE, table.name().name()))
					.map(this::apply)
					.toList(),
				schema.sequences()
					.stream()
					.filter((sequence) -> isIn(sequence.name()) && includes(Kind.SEQUENCE, sequence.name().name()))
					.toList(),
				schema.enumTypes().stream().filter((type) -> type.name() == null || isIn(type.name())).toList(),
				schema.views(), schema.routines(),
				schema.partitions().stream().filter((part) -> isIn(part.name())).toList());
	}

	private boolean isIn(ObjectName name) {
		return name.schema() == null || includes(Kind.SCHEMA, name.schema());
	}

	private Table apply(Table table) {
		List<Column> columns = table.columns()
			.stream()
			.filter((column) -> includes(Kind.COLUMN, table.name().name() + "." + column.name()))
			.toList();
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> includes(Kind.CONSTRAINT, constraint.name()))
			.toList();
		List<Index> indexes = table.indexes().stream().filter((index) -> includes(Kind.INDEX, index.name())).toList();
		return new Table(table.name(), columns, constraints, indexes, table.options(), table.comment());
	}

	private boolean includes(Kind kind, @Nullable Label name) {
		return name == null || includes(kind, name.text());
	}

	/** What can be left out. */
	enum Kind {

		/** A schema with everything in it. */
		SCHEMA,

		/** A table with everything about it. */
		TABLE,

		/** A column. */
		COLUMN,

		/** An index. */
		INDEX,

		/** A constraint. */
		CONSTRAINT,

		/** A sequence that no column has made. */
		SEQUENCE

	}

}
