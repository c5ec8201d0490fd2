package dev.migrate.reliability.harness;

import dev.migrate.faults.Witness;
import dev.migrate.reliability.database.PostgresTestDatabase;

/**
 * The COMMIT of whoever inserts a row, held up inside the server.
 *
 * @param database the database
 * @param table the table of the row
 * @param condition what is true of the row, which is {@code NEW}
 */
public record HeldCommit(PostgresTestDatabase database, String table, String condition) {

	/** Hold it up while something happens. */
	public void during(Runnable action) {
		Witness.Blockade blockade = block();
		try {
			action.run();
		}
		finally {
			blockade.close();
		}
	}

	private Witness.Blockade block() {
		Witness witness = this.database.witness();
		witness.execute(
				"CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS"
						+ " $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END $$",
				"CREATE CONSTRAINT TRIGGER hold_up AFTER INSERT ON " + this.table
						+ " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (" + this.condition
						+ ") EXECUTE FUNCTION hold_up()");
		return witness.block("SELECT pg_advisory_lock(4711)");
	}

}
