package dev.migrate.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** One recorded case, compared with what we do. */
final class RecordedCase {

	private final RevisionGraph graph;

	private final JsonNode json;

	private final List<String> mismatches = new ArrayList<>();

	RecordedCase(RevisionGraph graph, JsonNode json) {
		this.graph = graph;
		this.json = json;
	}

	List<String> mismatches() {
		Outcome outcome = new RecordedCommand(this.graph, this.json).run();
		if (this.json.path("quirk").asBoolean(false)) {
			QuirkDecision.of(this.json).verify(this, outcome);
		}
		else {
			asRecorded(outcome);
		}
		verifyRows(outcome);
		return this.mismatches;
	}

	JsonNode json() {
		return this.json;
	}

	/** Return whether the rows are already wrong at the start. */
	boolean isOverlapping() {
		return this.json.path("state").asString("").equals("overlapping");
	}

	/** Expect what was recorded. */
	void asRecorded(Outcome outcome) {
		refusedAs(this.json.path("error").asString("none"), outcome);
		if (this.json.has("subject") && outcome.fault().isPresent()) {
			String subject = this.json.get("subject").asString();
			List<String> subjects = FaultClass.subjects(outcome.fault().get());
			if (!subjects.contains(subject)) {
				expect("subject", subject, subjects);
			}
		}
		if (outcome.fault().isEmpty() && !this.json.has("error")) {
			asPlanned(this.json, outcome);
			asListed(outcome);
			asCreated(outcome);
		}
	}

	/** Expect a fault, or none. */
	void refusedAs(String faultClass, Outcome outcome) {
		refusedAs(List.of(faultClass), outcome);
	}

	/** Expect one of several faults, or none if that is among them. */
	void refusedAs(List<String> faultClasses, Outcome outcome) {
		boolean accepted = outcome.fault()
			.map((fault) -> faultClasses.stream().anyMatch((name) -> FaultClass.matches(fault, name)))
			.orElse(faultClasses.contains("none"));
		if (!accepted) {
			expect("error", faultClasses, outcome.fault().map(Throwable::getMessage).orElse("none"));
		}
	}

	/** Expect steps and rows as they are given. */
	void asPlanned(JsonNode expected, Outcome outcome) {
		if (!expected.has("steps")) {
			return;
		}
		ordered("steps", expected, Json.rows(expected.get("steps")), outcome.steps());
		if (expected.has("rows")) {
			expect("rows", Json.sorted(expected.get("rows")), outcome.rows());
		}
		boolean sameOrder = Json.rows(expected.get("steps")).equals(outcome.steps());
		if (expected.has("trace") && sameOrder) {
			List<List<String>> trace = Json.rows(expected.get("trace"))
				.stream()
				.map((rows) -> rows.stream().sorted().toList())
				.toList();
			expect("trace", trace, outcome.trace());
		}
		if (expected.has("moves")) {
			expect("moves", moves(expected.get("moves")), outcome.moves());
		}
		if (expected.has("versionSql") && sameOrder) {
			expect("versionSql", kinds(Json.rows(expected.get("versionSql"))), kinds(script(outcome)));
		}
	}

	// Alembic leaves it to a hash which of several parents an update names; the rows
	// are compared after each step.
	private static List<String> kinds(List<List<String>> changes) {
		return changes.stream().map((change) -> change.get(0)).toList();
	}

	private List<List<String>> script(Outcome outcome) {
		List<List<String>> changes = new ArrayList<>(outcome.changes());
		boolean empty = outcome.plan().filter((plan) -> plan.rowsBefore().isEmpty()).isPresent();
		if (empty && !changes.isEmpty()) {
			changes.add(0, List.of("create-table"));
		}
		return changes;
	}

	private static List<String> moves(JsonNode moves) {
		List<String> lines = new ArrayList<>();
		moves.forEach((move) -> lines.add(Json.sorted(move.get(0)) + " -> " + Json.sorted(move.get(1))));
		return lines;
	}

	private void asListed(Outcome outcome) {
		if (!this.json.has("out")) {
			return;
		}
		List<List<String>> expected = new ArrayList<>();
		this.json.get("out").forEach((line) -> {
			List<String> texts = new ArrayList<>(List.of(line.get(0).asString()));
			texts.addAll(Json.sorted(line.get(1)));
			texts.addAll(Json.sorted(line.path(2)));
			expected.add(texts);
		});
		ordered("out", this.json, expected, outcome.out());
	}

	private void asCreated(Outcome outcome) {
		if (!this.json.has("creates")) {
			return;
		}
		JsonNode creates = this.json.get("creates");
		expect("creates", List.of(Json.strings(creates.get("down")), Json.strings(creates.get("dependsOn")),
				Json.strings(creates.get("labels"))), outcome.created());
		expect("headsAfter", Json.sorted(this.json.get("headsAfter")), outcome.headsAfter());
	}

	private void ordered(String what, JsonNode source, List<List<String>> expected, List<List<String>> actual) {
		switch (source.path("order").asString("exact")) {
			case "exact" -> expect(what, expected, actual);
			case "set" -> expect(what, new HashSet<>(expected), new HashSet<>(actual));
			default -> {
				expect(what, new HashSet<>(expected), new HashSet<>(actual));
				expect("number of " + what, expected.size(), actual.size());
				verifyOrder(what, source.path("before"), actual);
			}
		}
	}

	private void verifyOrder(String what, JsonNode before, List<List<String>> actual) {
		List<String> ids = actual.stream().map((line) -> line.get(what.equals("out") ? 0 : 1)).toList();
		for (List<String> pair : Json.rows(before)) {
			if (ids.indexOf(pair.get(0)) > ids.indexOf(pair.get(1))) {
				expect("order of " + what, pair, ids);
			}
		}
	}

	/** Expect that the rows are, after each step, the tips of what is applied then. */
	private void verifyRows(Outcome outcome) {
		if (this.json.has("state") || outcome.plan().isEmpty()) {
			return;
		}
		MigrationPlan plan = outcome.plan().get();
		Set<RevisionId> applied = new HashSet<>(this.graph.applied(plan.rowsBefore()));
		for (MigrationStep step : plan.steps()) {
			if (step instanceof MigrationStep.Stamp) {
				return;
			}
			boolean changed = (step instanceof MigrationStep.Upgrade) ? applied.add(step.revision())
					: applied.remove(step.revision());
			expect("change by " + step.revision(), true, changed);
			expect("applied after " + step.revision(), applied, this.graph.applied(step.rowsAfter()));
			expect("overlap after " + step.revision(), Set.of(), this.graph.overlapping(step.rowsAfter()));
		}
	}

	void expect(String what, Object expected, Object actual) {
		if (!expected.equals(actual)) {
			this.mismatches.add("case %s (%s %s from %s): %s: expected %s but %s".formatted(this.json.get("n"),
					this.json.get("command").asString(), this.json.path("target"), this.json.path("from"), what,
					expected, actual));
		}
	}

}
