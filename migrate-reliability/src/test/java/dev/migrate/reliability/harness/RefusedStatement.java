package dev.migrate.reliability.harness;

import dev.migrate.faults.Witness;
import dev.migrate.reliability.database.PostgresTestDatabase;

/**
 * A statement that the server refuses, for as long as there is a reason to.
 *
 * @param database the database
 * @param pattern what the statement is like
 */
public record RefusedStatement(PostgresTestDatabase database, String pattern) {

	/** Refuse it while something happens. */
	public void during(Runnable action) {
		Witness witness = this.database.witness();
		witness.execute(function("refuse_change", "event_trigger", ""),
				function("refuse_row", "trigger", "RETURN NULL;"),
				"CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON fx FOR EACH STATEMENT EXECUTE FUNCTION refuse_row()",
				"CREATE EVENT TRIGGER refuse ON ddl_command_start EXECUTE FUNCTION refuse_change()");
		try {
			action.run();
		}
		finally {
			witness.execute("DROP EVENT TRIGGER refuse", "DROP TRIGGER refuse ON fx",
					"DROP FUNCTION refuse_change(), refuse_row()");
		}
	}

	private String function(String name, String type, String end) {
		return ("CREATE FUNCTION public.%s() RETURNS %s LANGUAGE plpgsql AS $$ BEGIN IF current_query() LIKE '%s'"
				+ " THEN RAISE EXCEPTION 'refused on purpose'; END IF; %s END $$")
			.formatted(name, type, this.pattern, end);
	}

}
