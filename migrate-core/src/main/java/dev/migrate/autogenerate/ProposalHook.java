package dev.migrate.autogenerate;

/**
 * Sees what the next revision does before it is written, and may change it: add a
 * {@code GRANT} to each new table, leave an operation out, or put others in its place.
 */
@FunctionalInterface
public interface ProposalHook {

	/** Return what the next revision does instead. */
	Proposal rewrite(Proposal proposal);

}
