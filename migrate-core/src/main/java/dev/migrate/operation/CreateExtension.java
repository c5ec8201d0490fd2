package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Install an extension.
 *
 * @param name its name
 * @param schema where its objects go, if it is said
 * @param options what to do if it is there
 */
public record CreateExtension(String name, @Nullable String schema, Set<Creation> options) implements ObjectOperation {

	public CreateExtension {
		Required.value(name, "the name (create extension)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createExtension(this);
	}

}
