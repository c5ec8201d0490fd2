package dev.migrate.cli.run;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import dev.migrate.cli.json.ContractObject;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.StepResult;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** A run, as a program reads it. */
final class RunDocument {

	// Read when there is a step only: a run with nothing to do need not know it.
	private final Supplier<RevisionGraph> graph;

	RunDocument(Supplier<RevisionGraph> graph) {
		this.graph = graph;
	}

	JsonObject of(MigrationReport report) {
		JsonObject document = of(report.before(), report.after(), report.steps());
		return document.put("runId", report.steps().isEmpty() ? null : report.runId())
			.put("durationMillis", report.duration().toMillis())
			.put("deferred", report.deferred().stream().map(ContractObject::of).toList());
	}

	JsonObject of(List<RevisionId> before, List<RevisionId> after, List<StepResult> steps) {
		return new JsonObject().put("from", ids(before))
			.put("to", ids(after))
			.put("steps", steps.stream().map(this::step).toList());
	}

	private JsonObject step(StepResult step) {
		return new JsonObject().put("revision", step.revision().value())
			.put("direction", step.direction().word())
			.put("message", this.graph.get().revision(step.revision()).map(Revision::message))
			.put("statements", step.statements())
			.put("durationMillis", step.duration().toMillis());
	}

	private static List<String> ids(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).sorted().toList();
	}

}
