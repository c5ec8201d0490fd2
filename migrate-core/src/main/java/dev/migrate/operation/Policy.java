package dev.migrate.operation;

import java.util.Arrays;
import java.util.List;

import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * A policy of row-level security.
 *
 * @param name its name
 * @param permissive whether it lets rows through, rather than holds them back
 * @param command the command it is for, as in {@code SELECT}, if not all
 * @param roles whom it is for; everybody if empty
 * @param using the condition for rows that are there
 * @param withCheck the condition for rows that are written
 */
public record Policy(String name, boolean permissive, @Nullable String command, List<String> roles,
		@Nullable String using, @Nullable String withCheck) {

	public Policy {
		Required.value(name, "the name (policy)");
		roles = Required.list(roles, "the roles (policy)");
	}

	/** Return a policy that lets no row through yet. */
	public static Policy of(String name) {
		return new Policy(name, true, null, List.of(), null, null);
	}

	/** Hold back what other policies let through. */
	public Policy restrictive() {
		return new Policy(this.name, false, this.command, this.roles, this.using, this.withCheck);
	}

	/** Let it be for one command, as in {@code SELECT}. */
	public Policy forCommand(String sql) {
		return new Policy(this.name, this.permissive, sql, this.roles, this.using, this.withCheck);
	}

	/** Let it be for some roles. */
	public Policy to(String... names) {
		return new Policy(this.name, this.permissive, this.command, Arrays.asList(names), this.using, this.withCheck);
	}

	/** Let it be for the rows that meet a condition. */
	public Policy using(String condition) {
		return new Policy(this.name, this.permissive, this.command, this.roles, condition, this.withCheck);
	}

	/** Let rows be written that meet a condition. */
	public Policy withCheck(String condition) {
		return new Policy(this.name, this.permissive, this.command, this.roles, this.using, condition);
	}

}
