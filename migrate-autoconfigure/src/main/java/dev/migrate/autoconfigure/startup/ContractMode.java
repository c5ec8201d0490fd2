package dev.migrate.autoconfigure.startup;

import dev.migrate.Migrator;
import dev.migrate.execution.ContractPolicy;

/** What a start does about contract revisions while earlier builds are alive. */
public enum ContractMode {

	/**
	 * Leave them out, start, and apply them while the application runs, as soon as no
	 * earlier build is alive.
	 */
	DEFER,

	/** Refuse to start. */
	REFUSE;

	/** Return a migrator whose runs do that. */
	public Migrator on(Migrator migrator) {
		return migrator.contracts((this == DEFER) ? ContractPolicy.DEFER : ContractPolicy.REFUSE);
	}

}
