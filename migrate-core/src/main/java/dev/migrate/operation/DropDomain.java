package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;

/**
 * Drop a domain.
 *
 * @param name its name
 * @param options what to do if it is not there, or in use
 */
public record DropDomain(ObjectName name, Set<Removal> options) implements ObjectOperation {

	public DropDomain {
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropDomain(this);
	}

}
