package dev.migrate.cli.json;

import dev.migrate.node.Node;
import dev.migrate.node.WaitingContract;

/** A contract revision that waits, as programs read it. */
public final class ContractObject {

	private ContractObject() {
	}

	/** Return the object. */
	public static JsonObject of(WaitingContract contract) {
		return new JsonObject().put("revision", contract.revision())
			.put("nodes", contract.nodes().stream().map(ContractObject::of).toList());
	}

	private static JsonObject of(Node node) {
		return new JsonObject().put("application", node.application())
			.put("process", node.process())
			.put("heads", node.heads())
			.put("firstSeen", node.firstSeen())
			.put("lastSeen", node.lastSeen());
	}

}
