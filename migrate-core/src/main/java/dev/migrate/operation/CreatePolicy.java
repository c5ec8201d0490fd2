package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Create a policy of row-level security.
 *
 * @param table the table
 * @param policy the policy
 */
public record CreatePolicy(ObjectName table, Policy policy) implements ObjectOperation {

	public CreatePolicy {
		Required.value(table, "the table (create policy)");
		Required.value(policy, "the policy (create policy)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createPolicy(this);
	}

}
