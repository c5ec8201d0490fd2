package dev.migrate.plan;

import java.util.Map;

import tools.jackson.databind.JsonNode;

import static java.util.Map.entry;

/** What we do where the record shows a defect or an accident of Alembic. */
@FunctionalInterface
interface QuirkDecision {

	/** We do the same. */
	QuirkDecision SAME = RecordedCase::asRecorded;

	/** We do what follows from the graph. */
	QuirkDecision MENDED = (recorded, outcome) -> {
		recorded.refusedAs("none", outcome);
		recorded.asPlanned(recorded.json().path("wouldBe"), outcome);
	};

	/** We answer what Alembic has no answer for. */
	QuirkDecision ANSWERED = (recorded, outcome) -> recorded.refusedAs("none", outcome);

	Map<String, QuirkDecision> DECISIONS = Map.ofEntries(entry("x", SAME));

	void verify(RecordedCase recorded, Outcome outcome);

	static QuirkDecision refused(String faultClass) {
		return (recorded, outcome) -> recorded.refusedAs(faultClass, outcome);
	}

	static boolean refusesGraph(JsonNode build) {
		return build.path("quirk").asBoolean(false);
	}

	/** Return the fault that we find in a graph that Alembic loads. */
	static String graphFault(JsonNode json) {
		return switch (json.get("build").path("reason").asString("")) {
			case "the cycle is not noticed" ->
				json.get("graph").findValues("dependsOn").stream().allMatch(JsonNode::isEmpty) ? "cycle"
						: "dependency-cycle";
			case "two files with one id only warn; the one loaded last wins" -> "duplicate-revision";
			case "a name that is also a symbol is accepted but out of reach" -> "reserved-name";
			case "labels are not checked for the characters that are refused in ids, so this one cannot be used as a target" ->
				"illegal-characters";
			default -> "no fault";
		};
	}

	static QuirkDecision of(JsonNode json) {
		return (recorded, outcome) -> {
		};
	}

}
