package dev.migrate.testing;

import java.util.List;
import java.util.function.Consumer;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.operation.Operations;
import dev.migrate.script.RevisionScript;

/**
 * A database of its own for a test, with our own tables out of the way.
 *
 * @param server its server
 * @param database the database
 */
public record MigratedDatabase(PostgresServer server, PostgresServer.Database database) implements AutoCloseable {

	/** The schema of our own tables. */
	public static final String OURS = "migrate";

	/** Return an empty database on a server. */
	public static MigratedDatabase on(PostgresServer server) {
		MigratedDatabase migrated = new MigratedDatabase(server, server.createDatabase());
		migrated.execute("CREATE SCHEMA " + OURS);
		return migrated;
	}

	/** Take everything away that is in it; quicker than another database. */
	public void clear() {
		execute("""
				DO $$
				DECLARE
				  old text;
				BEGIN
				  FOR old IN SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' LOOP
				    EXECUTE format('DROP SCHEMA %I CASCADE', old);
				  END LOOP;
				END $$""",
				"CREATE SCHEMA public", "CREATE SCHEMA " + OURS);
	}

	/** Return a migrator of these revisions. */
	public Migrator migrator(RevisionScript... revisions) {
		return Migrator.builder(this.database.dataSource())
			.options(MigrateOptions.builder().schema(OURS).build())
			.source(TestRevisions.of(revisions))
			.build();
	}

	/** Do this in a single revision. */
	public void upgrade(Consumer<Operations> upgrade) {
		migrator(TestRevisions.revision("a").upgrade(upgrade)).upgrade();
	}

	/** Run statements on a session of their own. */
	public void execute(String... statements) {
		this.database.execute(statements);
	}

	/** Return the rows of a query, each as its columns with a space between them. */
	public List<String> rows(String query) {
		return QueryRows.of(this.database.dataSource(), query);
	}

	/** Return what its catalog says, but for our own tables. */
	public List<String> catalog() {
		return PostgresCatalog.of(this);
	}

	@Override
	public void close() {
		this.server.drop(this.database);
	}

}
