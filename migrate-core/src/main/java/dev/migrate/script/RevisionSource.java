package dev.migrate.script;

/** Where revisions come from. */
@FunctionalInterface
public interface RevisionSource {

	/** Find the revisions. */
	RevisionCatalog read();

}
