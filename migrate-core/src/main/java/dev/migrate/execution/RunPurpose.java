package dev.migrate.execution;

/** What a run is made for. */
public enum RunPurpose {

	/** To lead the database from where it is to where it should be. */
	MIGRATE,

	/** To say where the database is, for which nobody need know where it was. */
	STAMP,

	/** To create the tables of ours that are missing, whatever the revisions are. */
	CREATE_TABLES,

	/** To write down what a person has found out about a step in doubt. */
	RESOLVE

}
