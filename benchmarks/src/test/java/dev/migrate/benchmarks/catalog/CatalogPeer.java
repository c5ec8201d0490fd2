package dev.migrate.benchmarks.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.schema.Schema;
import liquibase.snapshot.DatabaseSnapshot;

/**
 * Somebody who reads a catalog, or compares it.
 *
 * @param name its name in tables
 * @param preparation how it gets ready
 */
public record CatalogPeer(String name, Preparation preparation) {

	/** All, the floor first. */
	public static final List<CatalogPeer> ALL = List.of(inThread("queries", CatalogPeer::queries),
			inThread("migrate-read", (connection) -> MigrateCatalog::read),
			inThread("migrate-diff", CatalogPeer::migrateDiff), inThread("migrate", CatalogPeer::migrate),
			new CatalogPeer("alembic-read", (database) -> AlembicWork.start(database, "reflect")),
			new CatalogPeer("alembic", (database) -> AlembicWork.start(database, "compare")),
			inThread("liquibase-read", (connection) -> LiquibaseCatalog::snapshot),
			inThread("liquibase", CatalogPeer::liquibase));

	/** How a peer gets ready. */
	@FunctionalInterface
	interface Preparation {

		/** Connect, and make everything that is not part of the work. */
		CatalogWork prepare(DatabaseUrl database) throws Exception;

	}

	/** How a peer in this virtual machine gets ready. */
	@FunctionalInterface
	private interface ThreadPreparation {

		/** Make everything that is not part of the work. */
		ThreadWork.Step prepare(Connection connection) throws Exception;

	}

	private static CatalogPeer inThread(String name, ThreadPreparation preparation) {
		return new CatalogPeer(name, (database) -> {
			Connection connection = DriverManager.getConnection(database.toString());
			try {
				return new ThreadWork(connection, preparation.prepare(connection));
			}
			catch (StackOverflowError ex) {
				connection.close();
				throw new CatalogWorkException("stack overflow", ex);
			}
		});
	}

	private static ThreadWork.Step queries(Connection connection) throws Exception {
		return RecordedQueries.of(connection)::ask;
	}

	private static ThreadWork.Step migrateDiff(Connection connection) throws Exception {
		Schema wanted = MigrateCatalog.read(connection);
		Schema actual = MigrateCatalog.read(connection);
		SchemaDiffer differ = MigrateCatalog.differ(connection);
		return (unused) -> differ.operations(actual, wanted);
	}

	private static ThreadWork.Step migrate(Connection connection) throws Exception {
		Schema wanted = MigrateCatalog.read(connection);
		return (used) -> MigrateCatalog.compare(used, wanted);
	}

	private static ThreadWork.Step liquibase(Connection connection) throws Exception {
		DatabaseSnapshot wanted = LiquibaseCatalog.snapshot(connection);
		return (used) -> LiquibaseCatalog.compare(used, wanted);
	}

	/** Connect, and make everything that is not part of the work. */
	public CatalogWork prepare(DatabaseUrl database) throws Exception {
		return this.preparation.prepare(database);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
