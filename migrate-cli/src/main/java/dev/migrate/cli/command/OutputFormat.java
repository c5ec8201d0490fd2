package dev.migrate.cli.command;

/** How an answer is written; called as it is typed. */
public enum OutputFormat {

	/** For a person. */
	text,

	/** For a program. */
	json

}
