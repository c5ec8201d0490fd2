package dev.migrate.version;

import java.util.Locale;

/** Which way a step went. */
public enum Direction {

	/** From its down revisions to the revision. */
	UPGRADE,

	/** From the revision to its down revisions. */
	DOWNGRADE,

	/** The version rows were changed and nothing was run. */
	STAMP;

	/** Return the word for it in a sentence. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
