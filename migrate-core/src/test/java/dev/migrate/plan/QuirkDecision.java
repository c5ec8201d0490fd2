package dev.migrate.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

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

	/** We answer where Alembic undoes too much, or finds no answer. */
	QuirkDecision ANSWERED = (recorded, outcome) -> recorded
		.refusedAs(recorded.isOverlapping() ? List.of("none", "overlapping-revisions") : List.of("none"), outcome);

	/** We plan each target against the rows left by those before it, or refuse. */
	QuirkDecision SOUND = (recorded, outcome) -> {
		recorded.refusedAs(List.of("none", "conflicting-targets", "overlapping-revisions", "unknown-revision"),
				outcome);
		recorded.expect("duplicate rows", outcome.rows().stream().distinct().toList(), outcome.rows());
	};

	/** The reasons that hinder us before a plan is made. */
	Set<String> COUNTING = Set.of("steps down from whichever row the database returns first",
			"'-N' counts down from the script heads, not from the current rows, and is refused once there are rows");

	void verify(RecordedCase recorded, Outcome outcome);

	/** We refuse for this reason, unless Alembic refuses as well and so do we. */
	static QuirkDecision refused(String... faultClasses) {
		return (recorded, outcome) -> {
			List<String> accepted = new ArrayList<>(List.of(faultClasses));
			if (recorded.json().has("error")) {
				accepted.add(recorded.json().get("error").asString());
			}
			if (recorded.isOverlapping()) {
				accepted.add("overlapping-revisions");
			}
			recorded.refusedAs(accepted, outcome);
		};
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

	/**
	 * Return what we decided for the first reason of a case that we don't go along with.
	 */
	static QuirkDecision of(JsonNode json) {
		List<String> reasons = new ArrayList<>(List.of(json.get("reason").asString().split("; ")));
		reasons.sort(Comparator.comparing((reason) -> !COUNTING.contains(reason)));
		List<QuirkDecision> decisions = reasons.stream().map((reason) -> of(reason, json)).toList();
		return decisions.stream().filter((decision) -> decision != SAME).findFirst().orElse(SAME);
	}

	private static QuirkDecision of(String reason, JsonNode json) {
		boolean stamp = json.get("command").asString().equals("stamp");
		return switch (reason) {
			case "fewer than four characters do match, although the error text of a failed match asks for four",
					"a partial name may also complete to a branch label",
					"a walk from the heads that ends at or beyond the base is not foreseen",
					"a walk from the heads that ends at the base trips a bare assertion",
					"a walk that ends at or beyond the base trips a bare assertion",
					"a walk relative to a named revision that ends at or beyond the base, or beyond the head, trips a bare assertion",
					"an empty identifier trips a bare assertion", "a second ':' is an uncaught unpacking error",
					"several current rows on the named branch: bare assertion",
					"no current row on the named branch: bare assertion",
					"rows both above and below one stamp target: bare assertion",
					"a start that stands for no revision is not foreseen",
					"the collision is noticed only after the file was written, is not reported as a command error, and the new file stays behind" ->
				SAME;
			case "applying a merge of which one down revision is already implied by another fails when two or more of the others are rows at that moment",
					"ids are pasted into SQL without quoting",
					"the rows after some step are not the tips of what is applied then (in the end they are)" ->
				MENDED;
			case "leaves rows of which one is an ancestor of another, and upgrades then fail as overlapping-revisions" ->
				stamp ? refused("overlapping-revisions") : MENDED;
			case "the lower bound cuts links the ordering needs, so some revisions of the range are never reached: bare assertion",
					"this lower bound is not supported and trips a bare assertion",
					"a downgrade does not use the branch name to narrow a partial id, as an upgrade does",
					"with a branch name only those children of the target count that are the revision carrying the name or below it, so a fork at or above that revision cannot be undone",
					"'id-N' that ends at the base is read as plain 'base': unrelated lines are downgraded as well",
					"everything is applied, but a head that is only implied by a dependency is missed among the rows" ->
				ANSWERED;
			case "a branch name that means nothing goes unnoticed, as it is used only to choose between several ways down" ->
				refused("unknown-branch");
			case "a downgrade does not check that the id is on the branch" -> refused("not-in-branch");
			case "steps down from whichever row the database returns first" -> refused("ambiguous-start");
			case "'base-N' counts down from the heads of the graph" -> refused("out-of-range");
			case "what follows the relative part is ignored" -> refused("bad-expression");
			case "the overlapping rows of the start state are kept" -> refused("overlapping-revisions");
			case "every stamp target is planned against the rows as they were at the start, so a later target meets rows an earlier one has already changed" ->
				SOUND;
			case "'-N' counts down from the script heads, not from the current rows, and is refused once there are rows" ->
				refused("unknown-revision", "out-of-range");
			case "a merge of fewer than two revisions is accepted" -> refused("nothing-to-merge");
			case "accepted, but the script directory no longer loads" -> refused("duplicate-revision");
			default -> throw new AssertionError("Decide what to do where '%s'".formatted(reason));
		};
	}

}
