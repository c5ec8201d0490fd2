package dev.migrate.cli.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionListing;

/**
 * Revisions as they are drawn: from top to bottom, each above all that it follows.
 *
 * @param nodes the revisions, newest first
 * @param layout where each of them is
 * @param dependencies for each revision the rows of those it depends on
 */
public record GraphPicture(List<PictureNode> nodes, LaneLayout layout, List<List<Integer>> dependencies) {

	private static final Set<MigrationState> FAILED = EnumSet.of(MigrationState.FAILED, MigrationState.DIRTY);

	/** A picture without revisions. */
	public static final GraphPicture EMPTY = of(List.of());

	public GraphPicture {
		nodes = List.copyOf(nodes);
		dependencies = List.copyOf(dependencies);
	}

	/**
	 * Return the picture of all revisions.
	 * @param graph the revisions
	 * @param status how the database stands to them, if it was asked
	 */
	public static GraphPicture of(RevisionGraph graph, Optional<MigrationStatus> status) {
		List<RevisionId> rows = status.map(MigrationStatus::current).orElse(List.of());
		Set<RevisionId> pending = new HashSet<>();
		status.ifPresent((known) -> known.pending().forEach((revision) -> pending.add(revision.revision().id())));
		List<PictureNode> nodes = new ArrayList<>();
		for (ListedRevision listed : new RevisionListing(graph, rows).history(":", status.isPresent())) {
			NodeState state = status.map((known) -> state(listed.id(), known, pending)).orElse(NodeState.UNKNOWN);
			nodes.add(new PictureNode(graph.revision(listed.id()).orElseThrow(), listed.marks(), state));
		}
		return of(nodes);
	}

	private static NodeState state(RevisionId id, MigrationStatus status, Set<RevisionId> pending) {
		if (!pending.contains(id)) {
			return NodeState.APPLIED;
		}
		boolean failed = FAILED.contains(status.state()) && status.lastRun().get(0).revision().equals(id);
		return failed ? NodeState.FAILED : NodeState.PENDING;
	}

	private static GraphPicture of(List<PictureNode> nodes) {
		Map<String, Integer> rows = new HashMap<>();
		for (int row = 0; row < nodes.size(); row++) {
			for (String label : nodes.get(row).revision().branchLabels()) {
				rows.put(label, row);
			}
			rows.put(nodes.get(row).id(), row);
		}
		List<List<Integer>> parents = new ArrayList<>();
		List<List<Integer>> dependencies = new ArrayList<>();
		for (PictureNode node : nodes) {
			parents.add(rows(rows, node.revision().downRevisions().stream().map(RevisionId::value).toList()));
			dependencies.add(rows(rows, node.revision().dependsOn()));
		}
		return new GraphPicture(nodes, LaneLayout.of(parents), dependencies);
	}

	private static List<Integer> rows(Map<String, Integer> rows, List<String> names) {
		return names.stream().map(rows::get).filter((row) -> row != null).distinct().toList();
	}

}
