package dev.migrate.diff;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/** Makes each constraint one that all rows were checked by. */
final class CheckedConstraint implements ConstraintVisitor<Constraint> {

	@Override
	public Constraint primaryKey(PrimaryKey constraint) {
		return constraint;
	}

	@Override
	public Constraint unique(UniqueConstraint constraint) {
		return constraint;
	}

	@Override
	public Constraint foreignKey(ForeignKey constraint) {
		return new ForeignKey(constraint.name(), constraint.columns(), constraint.referredTable(),
				constraint.referredColumns(), constraint.onDelete(), constraint.onUpdate(), constraint.match(), true,
				constraint.deferral(), constraint.setNull());
	}

	@Override
	public Constraint check(CheckConstraint constraint) {
		return new CheckConstraint(constraint.name(), constraint.expression(), true, constraint.column());
	}

	@Override
	public Constraint exclude(ExcludeConstraint constraint) {
		return constraint;
	}

}
