package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Fill a materialised view anew.
 *
 * @param name its name
 * @param concurrently whether it can be read meanwhile
 */
public record RefreshMaterializedView(ObjectName name, boolean concurrently) implements ObjectOperation {

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.refreshMaterializedView(this);
	}

}
