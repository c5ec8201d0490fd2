package dev.migrate.reliability.database;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.faults.Eventually;
import dev.migrate.testing.MariaDbServer;

/** A database of MariaDB, where each change of the schema commits itself. */
public final class MariaDbTestDatabase extends TestDatabase {

	private final String name;

	MariaDbTestDatabase(MariaDbServer.Database database) {
		super(database.url());
		this.name = database.name();
	}

	/** Return an empty database on the shared server. */
	public static MariaDbTestDatabase create() {
		return new MariaDbTestDatabase(MariaDbServer.shared().createDatabase());
	}

	@Override
	public boolean transactionalDdl() {
		return false;
	}

	@Override
	public List<String> catalog() {
		List<String> lines = new ArrayList<>();
		lines.addAll(rows("SELECT table_name, column_name, column_type FROM information_schema.columns"
				+ " WHERE table_schema = database() AND table_name NOT LIKE 'migrate_version%'"
				+ " ORDER BY table_name, ordinal_position"));
		lines.addAll(rows("SELECT table_name, index_name, column_name FROM information_schema.statistics"
				+ " WHERE table_schema = database() AND table_name NOT LIKE 'migrate_version%' ORDER BY 1, 2, 3"));
		return lines;
	}

	@Override
	public List<String> litter() {
		return tables().stream().filter((table) -> table.startsWith("#sql")).toList();
	}

	@Override
	public void endSessions() {
		endVictims();
		awaitNobody();
	}

	@Override
	public void endVictims() {
		others().forEach(this::end);
	}

	// Unless it has ended itself meanwhile.
	private void end(String id) {
		try {
			execute(List.of("KILL " + id));
		}
		catch (IllegalStateException ex) {
			if (others().contains(id)) {
				throw ex;
			}
		}
	}

	@Override
	public void awaitNobody() {
		Eventually.holds("all sessions have ended", () -> others().isEmpty());
	}

	private List<String> others() {
		return rows("SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id()");
	}

	@Override
	List<String> tables() {
		return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = database()");
	}

	@Override
	List<String> emptying() {
		return List.of("DROP DATABASE " + this.name, "CREATE DATABASE " + this.name, "USE " + this.name);
	}

	@Override
	String ledger() {
		return "CREATE TABLE fx (revision varchar(40) NOT NULL, step int NOT NULL)";
	}

}
