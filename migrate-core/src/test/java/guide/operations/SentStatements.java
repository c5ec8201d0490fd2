package guide.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.testing.ObservedDataSource;

/** What was sent to a database between two marks. */
final class SentStatements implements ObservedDataSource.Observer {

	/** The statement that is sent before and after an example. */
	static final String MARK = "SELECT 'example'";

	// What the runner says on its own: limits of statements, looks for rows that don't
	// fit, and what it writes down.
	private static final Pattern OWN = Pattern
		.compile("^(SELECT set_config\\(|SET SESSION lock_wait_timeout|SET LOCK_TIMEOUT|PRAGMA busy_timeout)"
				+ "|_journal| AS unfit WHERE ");

	private final List<String> changes = new ArrayList<>();

	private boolean between;

	private boolean asked;

	@Override
	public void before(int number, String statement) {
		if (statement.equals(MARK)) {
			this.between = !this.between;
		}
		else if (this.between && !OWN.matcher(statement).find()) {
			sent(statement);
		}
	}

	private void sent(String statement) {
		if (statement.startsWith("SELECT")) {
			this.asked = true;
		}
		else if (!statement.equals("COMMIT")) {
			this.changes.add(statement);
		}
	}

	/** Return whether the database was asked what is there. */
	boolean asked() {
		return this.asked;
	}

	/** Return whether rows were copied from table to table. */
	boolean copied() {
		return this.changes.stream().anyMatch((change) -> change.matches("(?s)INSERT INTO .* SELECT .* FROM .*"));
	}

	/** Return what was not a question, as a script would have it. */
	String script() {
		return this.changes.stream().map((change) -> change + ";\n").collect(Collectors.joining());
	}

}
