package dev.migrate.revision;

/** What is special about a revision in a listing. */
public enum RevisionMark {

	/** Nothing follows it or depends on it. */
	HEAD("head"),

	/** Nothing follows it, but something depends on it. */
	EFFECTIVE_HEAD("effective head"),

	/** It is a row of the version table. */
	CURRENT("current"),

	/** Several revisions follow it. */
	BRANCHPOINT("branchpoint"),

	/** It follows several revisions. */
	MERGEPOINT("mergepoint");

	private final String text;

	RevisionMark(String text) {
		this.text = text;
	}

	/** Return the mark as it is printed. */
	public String text() {
		return this.text;
	}

}
