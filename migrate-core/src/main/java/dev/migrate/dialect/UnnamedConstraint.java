package dev.migrate.dialect;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/**
 * What a constraint goes by that has no name, or one that the database made up: it is
 * made of what the constraint says, so that it is the same in every database.
 *
 * @param table the table
 */
public record UnnamedConstraint(ObjectName table) implements ConstraintVisitor<Label> {

	/** Return a constraint with a name, its own or what it goes by. */
	public Constraint named(Constraint constraint) {
		return (constraint.name() != null) ? constraint : constraint.named(constraint.accept(this));
	}

	@Override
	public Label primaryKey(PrimaryKey constraint) {
		return label("pk", List.of());
	}

	@Override
	public Label unique(UniqueConstraint constraint) {
		return label("uq", constraint.columns());
	}

	@Override
	public Label foreignKey(ForeignKey constraint) {
		return Label.ofFinal(label("fk", constraint.columns()) + "_" + constraint.referredTable().name());
	}

	@Override
	public Label check(CheckConstraint constraint) {
		return label("ck", List.of("%08x".formatted(constraint.expression().hashCode())));
	}

	@Override
	public Label exclude(ExcludeConstraint constraint) {
		return label("ex", List.of("%08x".formatted(constraint.elements().hashCode())));
	}

	private Label label(String kind, List<String> parts) {
		return Label.ofFinal(kind + "_" + this.table.name() + (parts.isEmpty() ? "" : "_" + String.join("_", parts)));
	}

}
