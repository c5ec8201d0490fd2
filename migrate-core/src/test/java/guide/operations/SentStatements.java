package guide.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.testing.ObservedDataSource;

/** What was sent to a database between two marks. */
final class SentStatements implements ObservedDataSource.Observer {

	/** The statement that is sent before and after an example. */
	static final String MARK = "SELECT 'example'";

	private final List<String> changes = new ArrayList<>();

	private boolean between;

	private boolean asked;

	@Override
	public void before(int number, String statement) {
		if (statement.equals(MARK)) {
			this.between = !this.between;
		}
		else if (this.between && statement.startsWith("SELECT")) {
			this.asked = true;
		}
		else if (this.between && !statement.equals("COMMIT")) {
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
