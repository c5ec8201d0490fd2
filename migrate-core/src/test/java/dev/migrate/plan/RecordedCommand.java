package dev.migrate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionListing;
import dev.migrate.revision.RevisionMark;

/** Does what a recorded case says, our way. */
record RecordedCommand(RevisionGraph graph, JsonNode json) {

	Outcome run() {
		try {
			return switch (this.json.get("command").asString()) {
				case "upgrade" -> Outcome.planned(upgrade());
				case "downgrade" -> Outcome.planned(downgrade());
				case "stamp" -> Outcome.planned(stamp());
				case "merge" -> created(draft("").merge(this.graph));
				case "revision" -> created(draft("head").revision(this.graph));
				default -> Outcome.listed(list());
			};
		}
		catch (RevisionException ex) {
			return Outcome.refused(ex);
		}
	}

	private MigrationPlan upgrade() {
		Planner planner = new Planner(this.graph);
		return option("sql") ? planner.scriptUpgrade(List.of(target())) : planner.upgrade(rows(), targets());
	}

	private MigrationPlan downgrade() {
		Planner planner = new Planner(this.graph);
		return option("sql") ? planner.scriptDowngrade(target()) : planner.downgrade(rows(), target());
	}

	private MigrationPlan stamp() {
		Planner planner = new Planner(this.graph);
		return option("sql") ? planner.scriptStamp(targets()) : planner.stamp(rows(), targets(), option("purge"));
	}

	private List<List<String>> list() {
		RevisionListing listing = new RevisionListing(this.graph, rows());
		return switch (this.json.get("command").asString()) {
			case "show" -> lines(listing.show(target()));
			case "current" -> current(listing);
			case "heads" -> lines(listing.heads(option("resolveDependencies")));
			case "branches" -> branches(listing);
			case "history" -> lines(listing.history(this.json.path("target").asString(":"), option("indicateCurrent")));
			default -> throw new AssertionError("Unknown command: " + this.json);
		};
	}

	private List<List<String>> current(RevisionListing listing) {
		if (option("checkHeads")) {
			listing.requireHeads();
		}
		return lines(listing.current());
	}

	private List<List<String>> branches(RevisionListing listing) {
		List<List<String>> branches = new ArrayList<>();
		for (List<String> line : lines(listing.branches())) {
			List<String> branch = new ArrayList<>(line);
			branch.addAll(Json.sorted(this.graph.children(RevisionId.of(line.get(0)))));
			branches.add(branch);
		}
		return branches;
	}

	private static List<List<String>> lines(List<ListedRevision> listed) {
		return listed.stream()
			.map((revision) -> Stream
				.concat(Stream.of(revision.id().value()), revision.marks().stream().map(RevisionMark::text).sorted())
				.toList())
			.toList();
	}

	private RevisionDraft draft(String defaultHead) {
		JsonNode options = this.json.path("options");
		List<String> heads = (this.json.has("target") || defaultHead.isEmpty()) ? targets() : List.of(defaultHead);
		return new RevisionDraft(RevisionId.of(options.get("revId").asString()), heads,
				Json.strings(options.path("dependsOn")), Json.strings(options.path("branchLabel")), option("splice"),
				"");
	}

	private Outcome created(Revision revision) {
		List<Revision> revisions = new ArrayList<>(this.graph.revisions());
		revisions.add(revision);
		Set<RevisionId> heads = RevisionGraph.of(revisions).heads();
		return Outcome.created(
				List.of(Json.values(revision.downRevisions()), revision.dependsOn(), revision.branchLabels()),
				Json.sorted(heads));
	}

	private boolean option(String name) {
		return this.json.path("options").path(name).asBoolean(false);
	}

	private String target() {
		return this.json.get("target").asString();
	}

	private List<String> targets() {
		return Json.strings(this.json.path("target"));
	}

	private List<RevisionId> rows() {
		return Json.strings(this.json.path("from")).stream().map(RevisionId::of).toList();
	}

}
