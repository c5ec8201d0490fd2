package dev.migrate.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether a row may have no value there
 * @param defaultValue what a row gets that says nothing about it
 * @param identity how it numbers the rows, if it does
 * @param generated how its value follows from the others, if it does
 * @param comment what it is for
 * @param parts the constraints and indexes that come with it
 */
public record Column(String name, DataType type, boolean nullable, @Nullable DefaultValue defaultValue,
		@Nullable Identity identity, @Nullable GeneratedValue generated, @Nullable String comment,
		List<TableElement> parts) implements TableElement {

	public Column {
		Required.value(name, "the name (column)");
		Required.value(type, "the type (column)");
		parts = Required.list(parts, "the parts (column)");
	}

	/** Return a column that may be null. */
	public static Column of(String name, DataType type) {
		return new Column(name, type, true, null, null, null, null, List.of());
	}

	/** Let every row have a value. */
	public Column notNull() {
		return new Column(this.name, this.type, false, this.defaultValue, this.identity, this.generated, this.comment,
				this.parts);
	}

	/** Give a constant to a row that says nothing about it. */
	public Column defaultTo(@Nullable Object value) {
		return withDefault(new DefaultValue.Literal(value));
	}

	/** Give the value of an expression to a row that says nothing about it. */
	public Column defaultSql(String expression) {
		return withDefault(new DefaultValue.Sql(expression));
	}

	private Column withDefault(DefaultValue value) {
		return new Column(this.name, this.type, this.nullable, value, this.identity, this.generated, this.comment,
				this.parts);
	}

	/** Number the rows that bring no number. */
	public Column autoIncrement() {
		return autoIncrement((options) -> options);
	}

	/** Number the rows that bring no number, and say how to count. */
	public Column autoIncrement(UnaryOperator<SequenceOptions> options) {
		return identity(new Identity(false, options.apply(SequenceOptions.DEFAULT)));
	}

	/** Number all rows, and refuse those that bring a number. */
	public Column identityAlways() {
		return identityAlways((options) -> options);
	}

	/** Number all rows, refuse those that bring a number, and say how to count. */
	public Column identityAlways(UnaryOperator<SequenceOptions> options) {
		return identity(new Identity(true, options.apply(SequenceOptions.DEFAULT)));
	}

	private Column identity(Identity numbering) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, numbering, this.generated,
				this.comment, this.parts);
	}

	/** Compute its value when a row is written. */
	public Column generatedAs(String expression) {
		return generated(new GeneratedValue(expression, true));
	}

	/** Compute its value when a row is read. */
	public Column virtualAs(String expression) {
		return generated(new GeneratedValue(expression, false));
	}

	private Column generated(GeneratedValue value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, value, this.comment,
				this.parts);
	}

	/** Say what it is for. */
	public Column comment(String text) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated, text,
				this.parts);
	}

	/** Make it the primary key, or, with others that say so, a part of it. */
	public Column primaryKey() {
		return notNull().with(new PrimaryKey(null, List.of(this.name), List.of(), Deferral.UNSAID));
	}

	/** Let no two rows have the same value. */
	public Column unique() {
		return with(new UniqueConstraint(null, List.of(this.name), List.of(), true, null, null, Deferral.UNSAID));
	}

	/** Make rows quick to find by it. */
	public Column indexed() {
		return with(Index.of(null, List.of(IndexKey.column(this.name))));
	}

	/** Refer to a row of a table; by its primary key if no column is named. */
	public Column references(String table, String... column) {
		return references(table, column, (key) -> key);
	}

	/** Refer to a row of a table, with more to say about it. */
	public Column references(String table, String column, UnaryOperator<ForeignKey> key) {
		return references(table, new String[] { column }, key);
	}

	private Column references(String table, String[] columns, UnaryOperator<ForeignKey> key) {
		return with(key.apply(new ForeignKey(null, List.of(this.name), ObjectName.of(table), Arrays.asList(columns),
				null, null, null, true, Deferral.UNSAID)));
	}

	/** Let each row meet a condition. */
	public Column check(String expression) {
		return with(new CheckConstraint(null, expression, true, this.name));
	}

	/** Return this column with a constraint or an index that comes with it. */
	public Column with(TableElement part) {
		List<TableElement> all = new ArrayList<>(this.parts);
		all.add(part);
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.comment, all);
	}

	/** Refuse it unless what comes with it says all that it must. */
	public void requireComplete() {
		for (TableElement part : this.parts) {
			if (part instanceof Constraint constraint) {
				constraint.requireComplete();
			}
			else if (part instanceof Index index) {
				index.requireComplete();
			}
		}
	}

	/** Return this column alone. */
	public Column alone() {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generated,
				this.comment, List.of());
	}

}
