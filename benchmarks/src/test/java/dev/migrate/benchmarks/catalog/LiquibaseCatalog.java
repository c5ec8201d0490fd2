package dev.migrate.benchmarks.catalog;

import java.sql.Connection;

import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.compare.CompareControl;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;

/** What Liquibase does with a catalog, with its defaults. */
final class LiquibaseCatalog {

	private LiquibaseCatalog() {
	}

	static DatabaseSnapshot snapshot(Connection connection) throws Exception {
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(connection));
		return SnapshotGeneratorFactory.getInstance()
			.createSnapshot(CatalogAndSchema.DEFAULT, database, new SnapshotControl(database));
	}

	static void compare(Connection connection, DatabaseSnapshot wanted) throws Exception {
		DiffGeneratorFactory.getInstance().compare(wanted, snapshot(connection), CompareControl.STANDARD);
	}

}
