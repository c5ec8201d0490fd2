package dev.migrate.autoconfigure.startup;

/**
 * What a start does when the database has everything that the application knows and, as
 * its history proves, revisions that follow it: when a newer version of the application
 * has migrated it.
 */
public enum AheadPolicy {

	/** Start, with a warning: so the old version of a rolling update can restart. */
	START,

	/** Refuse to start. */
	FAIL

}
