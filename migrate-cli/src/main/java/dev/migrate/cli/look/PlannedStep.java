package dev.migrate.cli.look;

import dev.migrate.cli.json.JsonObject;
import dev.migrate.execution.StepStatements;
import dev.migrate.plan.MigrationStep;
import dev.migrate.script.RevisionScript;

/**
 * A step that might be made.
 *
 * @param step the step
 * @param script what its revision does
 * @param statements what it would say to the database
 */
record PlannedStep(MigrationStep step, RevisionScript script, StepStatements statements) {

	boolean isDowngrade() {
		return this.step instanceof MigrationStep.Downgrade;
	}

	boolean isContract() {
		return !isDowngrade() && this.script.contract();
	}

	String direction() {
		return isDowngrade() ? "downgrade" : "upgrade";
	}

	JsonObject json() {
		return new JsonObject().put("revision", this.step.revision().value())
			.put("direction", direction())
			.put("message", this.script.revision().message())
			.put("location", this.script.location())
			.put("transactional", this.script.transactional())
			.put("contract", isContract())
			.put("rowsAfter", RevisionJson.values(this.step.rowsAfter()))
			.put("statements", this.statements.statements())
			.put("unknown", this.statements.unknown().orElse(null));
	}

}
