package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/** What the rows of a table must keep to. */
public sealed interface Constraint extends TableElement
		permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExcludeConstraint {

	/** Return the name, unless it is left to a convention or the database. */
	@Nullable Label name();

	/** Return this constraint under another name, or without one. */
	Constraint named(@Nullable Label label);

	/** Refuse it unless it says all that it must. */
	default void requireComplete() {
	}

	/** Return what kind of constraint it is. */
	ConstraintType type();

	/** Hand this constraint to the method of the visitor that is meant for it. */
	<R> R accept(ConstraintVisitor<R> visitor);

}
