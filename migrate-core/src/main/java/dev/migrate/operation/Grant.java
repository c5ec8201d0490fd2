package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.Required;

/**
 * Grant privileges.
 *
 * @param privileges the privileges, as SQL says them
 * @param on what they are for, as in {@code TABLE orders}
 * @param roles who gets them
 */
public record Grant(List<String> privileges, String on, List<String> roles) implements ObjectOperation {

	public Grant {
		privileges = Required.some(privileges, "the privileges (grant)");
		Required.value(on, "the on (grant)");
		roles = Required.some(roles, "the roles (grant)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.grant(this);
	}

}
