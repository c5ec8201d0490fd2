package dev.migrate.reliability.database;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.faults.Witness;
import dev.migrate.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of PostgreSQL, whose server shows what each session does. */
public final class PostgresTestDatabase extends TestDatabase {

	private static final String OURS = "('fx', 'migrate_version', 'migrate_version_history', 'migrate_version_journal',"
			+ " 'migrate_version_backfill', 'migrate_version_node')";

	private static final String VICTIMS = " FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND application_name LIKE 'migrate: victim%'";

	private final PostgresServer.Database database;

	private final Witness witness;

	private final String runner;

	public PostgresTestDatabase(PostgresServer.Database database) {
		this(database, "session");
	}

	private PostgresTestDatabase(PostgresServer.Database database, String runner) {
		super(database.url());
		this.database = database;
		this.runner = runner;
		this.witness = new Witness(database);
	}

	/** Return an empty database on the newest server. */
	public static PostgresTestDatabase create() {
		return new PostgresTestDatabase(PostgresServer.newest().createDatabase());
	}

	/**
	 * Return an empty database whose sessions are given to one run after the other, so
	 * that it is transactions that must not run at the same time.
	 */
	public static PostgresTestDatabase behindPooler() {
		return new PostgresTestDatabase(PostgresServer.newest().createDatabase(), "xmin::text::bigint");
	}

	/** Return where it is. */
	public PostgresServer.Database database() {
		return this.database;
	}

	@Override
	public void endVictims() {
		this.witness.execute("SELECT pg_terminate_backend(pid)" + VICTIMS);
	}

	/** Wait until no victim has a session any more, whether its process lives or not. */
	public void awaitNoVictim() {
		this.witness.awaitRow("SELECT 1 WHERE NOT EXISTS (SELECT 1" + VICTIMS + ")");
	}

	/** Return how many sessions victims have. */
	public int victims() {
		return rows("SELECT pid" + VICTIMS).size();
	}

	/** Return who watches the sessions. */
	public Witness witness() {
		return this.witness;
	}

	@Override
	public DataSource dataSource() {
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setApplicationName("witness");
		return dataSource;
	}

	@Override
	public boolean transactionalDdl() {
		return true;
	}

	// Of what can be read while somebody has locked the tables: no definitions.
	@Override
	public List<String> catalog() {
		List<String> lines = new ArrayList<>();
		lines.addAll(rows("SELECT 'column', table_name, column_name, data_type, is_nullable, column_default"
				+ " FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN " + OURS
				+ " ORDER BY table_name, ordinal_position"));
		lines.addAll(
				rows("SELECT indexrelid::regclass, indrelid::regclass, indkey, indisunique, indisvalid FROM pg_index"
						+ " WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace"
						+ " AND relname NOT IN " + OURS + ") ORDER BY 1"));
		lines.addAll(rows("SELECT conrelid::regclass, conname, contype, conkey, convalidated FROM pg_constraint"
				+ " WHERE connamespace = 'public'::regnamespace AND conrelid NOT IN (SELECT oid FROM pg_class"
				+ " WHERE relname IN " + OURS + ") ORDER BY 1, 2"));
		return lines;
	}

	@Override
	public List<String> litter() {
		List<String> lines = new ArrayList<>();
		lines.addAll(rows("SELECT 'invalid index', indexrelid::regclass FROM pg_index WHERE NOT indisvalid"));
		lines.addAll(rows("SELECT 'advisory lock of', pid FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
		lines.addAll(rows("SELECT 'idle in transaction', pid FROM pg_stat_activity"
				+ " WHERE datname = current_database() AND state LIKE 'idle in transaction%'"));
		return lines;
	}

	@Override
	public List<String> overlaps() {
		String intervals = "(SELECT " + this.runner
				+ " AS session, min(at) AS first, max(at) AS last FROM fx GROUP BY 1)";
		return rows("SELECT a.session, b.session FROM " + intervals + " a JOIN " + intervals
				+ " b ON a.session < b.session AND a.first <= b.last AND b.first <= a.last");
	}

	@Override
	public void endSessions() {
		this.witness.endSessions();
		awaitNobody();
	}

	@Override
	public void awaitNobody() {
		this.witness.awaitNobody();
	}

	@Override
	List<String> tables() {
		return rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
	}

	@Override
	List<String> emptying() {
		return List.of("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
	}

	@Override
	String ledger() {
		return "CREATE TABLE fx (revision text NOT NULL, step int NOT NULL, session int NOT NULL DEFAULT"
				+ " pg_backend_pid(), at timestamptz NOT NULL DEFAULT clock_timestamp())";
	}

}
