package dev.migrate.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migrate.revision.GraphException;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/** One recorded graph with its cases. */
record RecordedGraph(JsonNode json) {

	static RecordedGraph read(Path file) {
		return new RecordedGraph(JsonMapper.shared().readTree(file));
	}

	/** Return how we differ from what was recorded, or from what we decided on. */
	List<String> mismatches() {
		JsonNode build = this.json.get("build");
		try {
			RevisionGraph graph = RevisionGraph.of(revisions());
			if (build.has("error") || QuirkDecision.refusesGraph(build)) {
				return List.of("build: accepted, although %s".formatted(build));
			}
			List<String> mismatches = new ArrayList<>(buildMismatches(graph, build));
			this.json.get("cases").forEach((node) -> mismatches.addAll(new RecordedCase(graph, node).mismatches()));
			return mismatches;
		}
		catch (RevisionException ex) {
			return refused(ex, build);
		}
	}

	private List<String> refused(RevisionException fault, JsonNode build) {
		String expected = build.path("error").asString(QuirkDecision.graphFault(this.json));
		List<RevisionException> faults = (fault instanceof GraphException.Several several) ? several.faults()
				: List.of(fault);
		return faults.stream().map(FaultClass::of).anyMatch(expected::equals) ? List.of()
				: List.of("build: expected %s but %s".formatted(expected, fault));
	}

	private List<Revision> revisions() {
		List<Revision> revisions = new ArrayList<>();
		this.json.get("graph")
			.forEach((node) -> revisions.add(new Revision(RevisionId.of(node.get("id").asString()),
					Json.strings(node.get("down")).stream().map(RevisionId::of).toList(),
					Json.strings(node.get("dependsOn")), Json.strings(node.get("labels")), "")));
		return revisions;
	}

	private List<String> buildMismatches(RevisionGraph graph, JsonNode build) {
		Map<String, Object> actual = new TreeMap<>();
		actual.put("heads", Json.sorted(graph.heads()));
		actual.put("effectiveHeads", Json.sorted(graph.effectiveHeads()));
		actual.put("bases", Json.sorted(graph.bases()));
		actual.put("branchpoints", Json.sorted(graph.branchPoints()));
		actual.put("mergepoints", Json.sorted(graph.mergePoints()));
		List<String> mismatches = new ArrayList<>();
		actual.forEach((key, value) -> {
			List<String> expected = Json.sorted(build.get(key));
			if (!expected.equals(value)) {
				mismatches.add("build %s: expected %s but %s".formatted(key, expected, value));
			}
		});
		for (Revision revision : graph.revisions()) {
			mismatches.addAll(revisionMismatches(graph, revision, build));
		}
		return mismatches;
	}

	private List<String> revisionMismatches(RevisionGraph graph, Revision revision, JsonNode build) {
		List<String> mismatches = new ArrayList<>();
		String id = revision.id().value();
		Set<String> labels = new TreeSet<>(Json.strings(build.get("labels").path(id)));
		if (!labels.equals(graph.branchLabels(revision.id()))) {
			mismatches.add("labels of %s: expected %s but %s".formatted(id, labels, graph.branchLabels(revision.id())));
		}
		List<String> down = build.get("effectiveDown").has(id) ? Json.sorted(build.get("effectiveDown").get(id))
				: Json.sorted(new TreeSet<>(revision.downRevisions()));
		List<String> actual = Json.sorted(graph.effectiveDownRevisions(revision.id()));
		if (!down.equals(actual)) {
			mismatches.add("effective down revisions of %s: expected %s but %s".formatted(id, down, actual));
		}
		return mismatches;
	}

}
