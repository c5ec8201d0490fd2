package dev.migrate.render;

import java.util.Locale;

/** The language that a revision is written in. */
public enum RevisionForm {

	/** A file of SQL statements. */
	SQL,

	/** A class. */
	JAVA;

	/** Return the end of a file name, without its dot. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

}
