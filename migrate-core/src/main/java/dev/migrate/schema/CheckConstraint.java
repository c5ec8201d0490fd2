package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition that each row must meet.
 *
 * @param name its name, unless it is left to a convention or the database
 * @param expression the SQL of the condition
 * @param validated whether the rows that are there are checked
 * @param column the column that it comes with, after which a database may name it
 */
public record CheckConstraint(@Nullable Label name, String expression, boolean validated,
		@Nullable String column) implements Constraint {

	public CheckConstraint {
		Required.value(expression, "the expression (check constraint)");
	}

	public CheckConstraint(@Nullable Label name, String expression, boolean validated) {
		this(name, expression, validated, null);
	}

	@Override
	public CheckConstraint named(@Nullable Label label) {
		return new CheckConstraint(label, this.expression, this.validated, this.column);
	}

	/** Return this constraint under another name. */
	public CheckConstraint named(String text) {
		return new CheckConstraint(Label.of(text), this.expression, this.validated, this.column);
	}

	/** Let it come with a column, after which a database may name it. */
	public CheckConstraint ofColumn(String name) {
		return new CheckConstraint(this.name, this.expression, this.validated, name);
	}

	/** Leave the rows that are there unchecked, until it is validated. */
	public CheckConstraint notValid() {
		return new CheckConstraint(this.name, this.expression, false, this.column);
	}

	@Override
	public ConstraintType type() {
		return ConstraintType.CHECK;
	}

	@Override
	public <R> R accept(ConstraintVisitor<R> visitor) {
		return visitor.check(this);
	}

}
