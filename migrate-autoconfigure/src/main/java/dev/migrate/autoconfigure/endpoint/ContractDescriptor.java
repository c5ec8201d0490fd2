package dev.migrate.autoconfigure.endpoint;

import java.time.Instant;
import java.util.List;

import dev.migrate.node.Node;
import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionId;

/**
 * A pending contract revision that waits for applications to end.
 *
 * @param revision its id
 * @param nodes the running applications whose build has not got it
 */
public record ContractDescriptor(String revision, List<NodeDescriptor> nodes) {

	static ContractDescriptor of(WaitingContract contract) {
		return new ContractDescriptor(contract.revision().value(),
				contract.nodes().stream().map(NodeDescriptor::of).toList());
	}

	/**
	 * A running application.
	 *
	 * @param application what it is called, with its version
	 * @param process where it runs
	 * @param heads the revisions that its build leads to
	 * @param firstSeen when it gave its first sign of life
	 * @param lastSeen when it gave its last one
	 */
	public record NodeDescriptor(String application, String process, List<String> heads, Instant firstSeen,
			Instant lastSeen) {

		private static NodeDescriptor of(Node node) {
			return new NodeDescriptor(node.application(), node.process(),
					node.heads().stream().map(RevisionId::value).toList(), node.firstSeen(), node.lastSeen());
		}

	}

}
