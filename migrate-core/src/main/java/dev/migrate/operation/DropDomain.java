package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Drop a domain.
 *
 * @param name its name
 * @param options what to do if it is not there, or in use
 */
public record DropDomain(ObjectName name, Set<Removal> options) implements ObjectOperation {

	public DropDomain {
		Required.value(name, "the name (drop domain)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropDomain(this);
	}

}
