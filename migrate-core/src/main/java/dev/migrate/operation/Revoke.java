package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.Required;

/**
 * Take privileges back.
 *
 * @param privileges the privileges, as SQL says them
 * @param on what they are for, as in {@code TABLE orders}
 * @param roles who loses them
 */
public record Revoke(List<String> privileges, String on, List<String> roles) implements ObjectOperation {

	public Revoke {
		privileges = Required.some(privileges, "the privileges (revoke)");
		Required.value(on, "the on (revoke)");
		roles = Required.some(roles, "the roles (revoke)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.revoke(this);
	}

}
