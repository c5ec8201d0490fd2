package dev.migrate.operation;

import java.util.function.UnaryOperator;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Required;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column; what is null stays as it is.
 *
 * @param type its type
 * @param using the expression that makes the new value of the old one
 * @param nullable whether a row may have no value there
 * @param defaultValue what a row gets that says nothing about it
 * @param identity how it numbers the rows
 * @param generated how its value follows from the others
 * @param comment what it is for
 * @param newName its name
 */
public record ColumnChange(@Nullable DataType type, @Nullable String using, @Nullable Boolean nullable,
		@Nullable Edit<DefaultValue> defaultValue, @Nullable Edit<Identity> identity,
		@Nullable Edit<GeneratedValue> generated, @Nullable Edit<String> comment, @Nullable String newName) {

	/** Nothing changes. */
	public static final ColumnChange NONE = new ColumnChange(null, null, null, null, null, null, null, null);

	/** Change its type. */
	public ColumnChange type(DataType newType) {
		return new ColumnChange(Required.value(newType, "the new type"), this.using, this.nullable, this.defaultValue,
				this.identity, this.generated, this.comment, this.newName);
	}

	/** Change its type, and say how the new value is made of the old one. */
	public ColumnChange type(DataType newType, String using) {
		return new ColumnChange(Required.value(newType, "the new type"), using, this.nullable, this.defaultValue,
				this.identity, this.generated, this.comment, this.newName);
	}

	/** Let every row have a value. */
	public ColumnChange setNotNull() {
		return nullable(false);
	}

	/** Let a row have no value. */
	public ColumnChange dropNotNull() {
		return nullable(true);
	}

	private ColumnChange nullable(boolean mayBeNull) {
		return new ColumnChange(this.type, this.using, mayBeNull, this.defaultValue, this.identity, this.generated,
				this.comment, this.newName);
	}

	/** Give a constant to a row that says nothing about it. */
	public ColumnChange setDefault(@Nullable Object value) {
		return defaultValue(new Edit<>(new DefaultValue.Literal(value)));
	}

	/** Give the value of an expression to a row that says nothing about it. */
	public ColumnChange setDefaultSql(String expression) {
		return defaultValue(new Edit<>(new DefaultValue.Sql(expression)));
	}

	/** Give nothing to a row that says nothing about it. */
	public ColumnChange dropDefault() {
		return defaultValue(new Edit<>(null));
	}

	private ColumnChange defaultValue(Edit<DefaultValue> edit) {
		return new ColumnChange(this.type, this.using, this.nullable, edit, this.identity, this.generated, this.comment,
				this.newName);
	}

	/** Number the rows that bring no number. */
	public ColumnChange setAutoIncrement() {
		return setAutoIncrement((options) -> options);
	}

	/** Number the rows that bring no number, and say how to count. */
	public ColumnChange setAutoIncrement(UnaryOperator<SequenceOptions> options) {
		return identity(new Edit<>(new Identity(false, options.apply(SequenceOptions.DEFAULT))));
	}

	/** Number all rows, refuse those that bring a number, and say how to count. */
	public ColumnChange setIdentityAlways(UnaryOperator<SequenceOptions> options) {
		return identity(new Edit<>(new Identity(true, options.apply(SequenceOptions.DEFAULT))));
	}

	/** Number rows no more. */
	public ColumnChange dropIdentity() {
		return identity(new Edit<>(null));
	}

	private ColumnChange identity(Edit<Identity> edit) {
		return new ColumnChange(this.type, this.using, this.nullable, this.defaultValue, edit, this.generated,
				this.comment, this.newName);
	}

	/** Compute its value from another expression when a row is written. */
	public ColumnChange setGeneratedAs(String expression) {
		return generated(new Edit<>(new GeneratedValue(expression, true)));
	}

	/** Compute its value from another expression when a row is read. */
	public ColumnChange setVirtualAs(String expression) {
		return generated(new Edit<>(new GeneratedValue(expression, false)));
	}

	/** Keep the values that were computed, and compute no more. */
	public ColumnChange dropGenerated() {
		return generated(new Edit<>(null));
	}

	private ColumnChange generated(Edit<GeneratedValue> edit) {
		return new ColumnChange(this.type, this.using, this.nullable, this.defaultValue, this.identity, edit,
				this.comment, this.newName);
	}

	/** Say what it is for. */
	public ColumnChange comment(String text) {
		return comment(new Edit<>(Required.value(text, "the comment")));
	}

	/** Take its comment away. */
	public ColumnChange dropComment() {
		return comment(new Edit<>(null));
	}

	private ColumnChange comment(Edit<String> edit) {
		return new ColumnChange(this.type, this.using, this.nullable, this.defaultValue, this.identity, this.generated,
				edit, this.newName);
	}

	/** Give it another name. */
	public ColumnChange rename(String name) {
		return new ColumnChange(this.type, this.using, this.nullable, this.defaultValue, this.identity, this.generated,
				this.comment, Required.value(name, "the new name"));
	}

}
