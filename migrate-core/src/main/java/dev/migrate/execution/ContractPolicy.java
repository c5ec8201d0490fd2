package dev.migrate.execution;

/**
 * What a run does about a contract revision while earlier builds of the application are
 * alive.
 *
 * @param choice what it does
 * @param reason why it takes no account of them; empty if it does
 */
public record ContractPolicy(Choice choice, String reason) {

	/** Refuse the run. */
	public static final ContractPolicy REFUSE = new ContractPolicy(Choice.REFUSE, "");

	/** Run everything that does not follow the contract revision, and leave that. */
	public static final ContractPolicy DEFER = new ContractPolicy(Choice.DEFER, "");

	public ContractPolicy {
		if (choice == Choice.OVERRIDE && reason.isBlank()) {
			throw new IllegalArgumentException(
					"Say why a contract revision may run while earlier builds are alive. It is kept in the history.");
		}
	}

	/**
	 * Run it nevertheless.
	 * @param reason why that does no harm; it is kept in the history
	 */
	public static ContractPolicy despiteNodes(String reason) {
		return new ContractPolicy(Choice.OVERRIDE, reason);
	}

	/** What a run can do. */
	public enum Choice {

		/** Refuse. */
		REFUSE,

		/** Leave the contract revision to a later run. */
		DEFER,

		/** Go on. */
		OVERRIDE

	}

}
