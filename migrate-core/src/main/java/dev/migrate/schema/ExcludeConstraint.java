package dev.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows that must not overlap.
 *
 * @param name its name, unless it is left to a convention or the database
 * @param elements what is compared, and how
 * @param using the method of its index
 * @param where the condition for the rows that count
 * @param deferral when it is checked
 */
public record ExcludeConstraint(@Nullable Label name, List<ExcludeElement> elements, @Nullable String using,
		@Nullable String where, Deferral deferral) implements Constraint {

	public ExcludeConstraint {
		elements = Required.some(elements, "the elements (exclude constraint)");
		Required.value(deferral, "the deferral (exclude constraint)");
	}

	@Override
	public ExcludeConstraint named(@Nullable Label label) {
		return new ExcludeConstraint(label, this.elements, this.using, this.where, this.deferral);
	}

	/** Return this constraint under another name. */
	public ExcludeConstraint named(String text) {
		return new ExcludeConstraint(Label.of(text), this.elements, this.using, this.where, this.deferral);
	}

	/** Choose the method of its index. */
	public ExcludeConstraint using(String method) {
		return new ExcludeConstraint(this.name, this.elements, method, this.where, this.deferral);
	}

	/** Compare only rows that meet a condition. */
	public ExcludeConstraint where(String condition) {
		return new ExcludeConstraint(this.name, this.elements, this.using, condition, this.deferral);
	}

	/** Let a transaction check it at its end. */
	public ExcludeConstraint deferrable() {
		return new ExcludeConstraint(this.name, this.elements, this.using, this.where, Deferral.DEFERRABLE);
	}

	/** Check it at the end of a transaction. */
	public ExcludeConstraint initiallyDeferred() {
		return new ExcludeConstraint(this.name, this.elements, this.using, this.where, Deferral.INITIALLY_DEFERRED);
	}

	/** Never check it later than at the end of a statement. */
	public ExcludeConstraint notDeferrable() {
		return new ExcludeConstraint(this.name, this.elements, this.using, this.where, Deferral.NOT_DEFERRABLE);
	}

	@Override
	public ConstraintType type() {
		return ConstraintType.EXCLUDE;
	}

	@Override
	public <R> R accept(ConstraintVisitor<R> visitor) {
		return visitor.exclude(this);
	}

}
