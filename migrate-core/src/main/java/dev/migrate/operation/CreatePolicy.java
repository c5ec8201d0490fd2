package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Create a policy of row-level security.
 *
 * @param table the table
 * @param policy the policy
 */
public record CreatePolicy(ObjectName table, Policy policy) implements ObjectOperation {

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createPolicy(this);
	}

}
