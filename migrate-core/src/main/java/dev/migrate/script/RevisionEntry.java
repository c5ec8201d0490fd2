package dev.migrate.script;

/**
 * All that is known of a script before it runs: what a scan finds out and an index keeps.
 *
 * @param form the language it is written in
 * @param location a file, or a class
 * @param header what it says about itself
 * @param statementHash the hash of its statements
 */
record RevisionEntry(Form form, String location, RevisionHeader header, String statementHash) {

	enum Form {

		SQL, JAVA

	}

}
