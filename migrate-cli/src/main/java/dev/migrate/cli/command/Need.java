package dev.migrate.cli.command;

/** How much of an application a command needs. */
public enum Need {

	/** Nothing at all, as for the help. */
	NOTHING,

	/** The properties, which say where the revisions are. */
	REVISIONS,

	/** The properties and the database, but none of the application's own code. */
	DATABASE,

	/** The whole application, whose beans may take part in a run. */
	APPLICATION

}
