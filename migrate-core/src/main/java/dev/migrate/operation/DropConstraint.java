package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Drop a constraint of a table.
 *
 * @param table the table
 * @param name the constraint
 * @param type its kind, if it is said
 * @param options what to do if it is not there, or in use
 * @param unnamed what a constraint goes by that has no name in the database
 */
public record DropConstraint(ObjectName table, Label name, @Nullable ConstraintType type, Set<Removal> options,
		NamingConvention unnamed) implements TableOperation {

	public DropConstraint {
		Required.value(table, "the table (drop constraint)");
		Required.value(name, "the name (drop constraint)");
		options = Set.copyOf(options);
	}

	public DropConstraint(ObjectName table, Label name, @Nullable ConstraintType type, Set<Removal> options) {
		this(table, name, type, options, NamingConvention.DEFAULT);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.dropConstraint(this);
	}

}
