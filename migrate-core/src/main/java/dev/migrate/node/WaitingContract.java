package dev.migrate.node;

import java.util.List;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/**
 * A contract revision that must not run yet.
 *
 * @param revision the revision
 * @param nodes the running applications whose build has not got it
 */
public record WaitingContract(RevisionId revision, List<Node> nodes) {

	public WaitingContract {
		nodes = List.copyOf(nodes);
	}

	/**
	 * Return those of the contract revisions that must not run yet, in their order.
	 * @param contracts the revisions
	 * @param alive the running applications
	 * @param graph how revisions follow each other
	 */
	public static List<WaitingContract> among(List<RevisionId> contracts, List<Node> alive, RevisionGraph graph) {
		return contracts.stream()
			.map((contract) -> new WaitingContract(contract,
					alive.stream().filter((node) -> !node.brings(contract, graph)).toList()))
			.filter((waiting) -> !waiting.nodes().isEmpty())
			.toList();
	}

	@Override
	public String toString() {
		return "%s waits for %s of earlier builds: %s".formatted(this.revision, counted(),
				String.join("; ", this.nodes.stream().map(Node::toString).toList()));
	}

	/** Return for how many applications it waits, in words. */
	public String counted() {
		return (this.nodes.size() == 1) ? "1 node" : this.nodes.size() + " nodes";
	}

}
