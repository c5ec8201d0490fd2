package dev.migrate.plan;

import java.util.List;

/** stub */
public record MigrationPlan(List<MigrationStep> steps) {
	/** x */
	public boolean isEmpty() {
		return steps.isEmpty();
	}
}
