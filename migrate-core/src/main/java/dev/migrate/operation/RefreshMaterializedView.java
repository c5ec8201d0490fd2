package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Fill a materialised view anew.
 *
 * @param name its name
 * @param concurrently whether it can be read meanwhile
 */
public record RefreshMaterializedView(ObjectName name, boolean concurrently) implements ObjectOperation {

	public RefreshMaterializedView {
		Required.value(name, "the name (refresh materialized view)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.refreshMaterializedView(this);
	}

}
