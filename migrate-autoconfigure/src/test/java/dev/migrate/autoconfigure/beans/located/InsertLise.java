package dev.migrate.autoconfigure.beans.located;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

/** A revision that is found by its location, and is no bean. */
@MigrationRevision(id = "d4", downRevisions = "b2", message = "insert Lise", irreversible = "a test")
class InsertLise implements JavaRevision {

	private final Names names;

	InsertLise(Names names) {
		this.names = names;
	}

	@Override
	public void upgrade(Operations op) {
		op.jdbc().sql("INSERT INTO customer VALUES (3, ?)").param(this.names.name("Lise")).update();
	}

}
