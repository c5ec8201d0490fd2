package dev.migrate.execution;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.node.Node;
import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** A contract revision would take away what running applications still use. */
public final class ContractRefusedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	private final transient List<Node> nodes;

	ContractRefusedException(WaitingContract contract, Duration aliveFor) {
		this(contract, aliveFor, "");
	}

	ContractRefusedException(WaitingContract contract, Duration aliveFor, RevisionId needed) {
		this(contract, aliveFor,
				" It can't be left for later, as revision '%s' follows it, which is no contract.".formatted(needed));
	}

	private ContractRefusedException(WaitingContract contract, Duration aliveFor, String why) {
		super(("Revision '%s' is a contract: it takes away what earlier builds use, and %s of such builds %s alive:%n%s%n"
				+ "Nothing was run.%s Roll the new build out until they are gone, stop them, or wait: who was killed counts for"
				+ " %d s. If they do no harm: migrate upgrade --despite-nodes \"REASON\".")
			.formatted(contract.revision(), contract.counted(), (contract.nodes().size() == 1) ? "is" : "are",
					contract.nodes().stream().map((node) -> "  " + node).collect(Collectors.joining("%n".formatted())),
					why, aliveFor.toSeconds()));
		this.revision = contract.revision();
		this.nodes = contract.nodes();
	}

	/** Return the contract revision. */
	public RevisionId revision() {
		return this.revision;
	}

	/** Return the running applications whose build has not got it. */
	public List<Node> nodes() {
		return this.nodes;
	}

}
