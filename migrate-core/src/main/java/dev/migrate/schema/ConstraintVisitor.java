package dev.migrate.schema;

/**
 * Has a method for each kind of constraint.
 *
 * @param <R> what comes out of a visit
 */
public interface ConstraintVisitor<R> {

	/** Visit a primary key. */
	R primaryKey(PrimaryKey constraint);

	/** Visit a unique constraint. */
	R unique(UniqueConstraint constraint);

	/** Visit a foreign key. */
	R foreignKey(ForeignKey constraint);

	/** Visit a check. */
	R check(CheckConstraint constraint);

	/** Visit an exclude constraint. */
	R exclude(ExcludeConstraint constraint);

}
