package dev.migrate.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;

/**
 * A type with what a column of it could say. In SQL, {@code %s} is the column.
 *
 * @param defaults what a row could have that says nothing
 * @param conditions what could be asked of a row
 * @param computations what could be computed of the column, being of the same type
 * @param isKey whether it can be a key, and be referred to
 * @param counts whether it can number rows
 */
public record SampleType(DataType type, List<DefaultValue> defaults, List<String> conditions, List<String> computations,
		boolean isKey, boolean counts) {

	public SampleType {
		defaults = List.copyOf(defaults);
		conditions = List.copyOf(conditions);
		computations = List.copyOf(computations);
	}

	/** Return a type about which a column says nothing. */
	public static SampleType of(DataType type) {
		return new SampleType(type, List.of(), List.of(), List.of(), false, false);
	}

	/** Return a type that numbers rows. */
	public static SampleType ofNumbers(DataType type) {
		return new SampleType(type, List.of(), List.of("%s > 0", "%s BETWEEN 1 AND 9"), List.of("%s + 1"), true, true)
			.defaultTo(0, -7);
	}

	/** Let a column have a constant. */
	public SampleType defaultTo(Object... values) {
		return defaults(Stream.of(values).map(DefaultValue.Literal::new));
	}

	/** Let a column have the value of an expression. */
	public SampleType defaultSql(String... expressions) {
		return defaults(Stream.of(expressions).map(DefaultValue.Sql::new));
	}

	private SampleType defaults(Stream<? extends DefaultValue> values) {
		List<DefaultValue> all = new ArrayList<>(this.defaults);
		values.forEach(all::add);
		return new SampleType(this.type, all, this.conditions, this.computations, this.isKey, this.counts);
	}

	/** Let a row meet one of some conditions. */
	public SampleType checked(String... more) {
		return new SampleType(this.type, this.defaults, List.of(more), this.computations, this.isKey, this.counts);
	}

	/** Let a column be computed of another one. */
	public SampleType computed(String... more) {
		return new SampleType(this.type, this.defaults, this.conditions, List.of(more), this.isKey, this.counts);
	}

	/** Let it be a key. */
	public SampleType asKey() {
		return new SampleType(this.type, this.defaults, this.conditions, this.computations, true, this.counts);
	}

}
