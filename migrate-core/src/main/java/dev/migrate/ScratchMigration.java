package dev.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import dev.migrate.autogenerate.OtherDatabases;
import dev.migrate.dialect.NeighbourDatabase;
import dev.migrate.execution.DatabaseReader;
import dev.migrate.schema.Table;

/** Applies all revisions to a database that is there for nothing else. */
public final class ScratchMigration {

	private final Migrator migrator;

	private final DatabaseReader reader;

	ScratchMigration(Migrator migrator, DatabaseReader reader) {
		this.migrator = migrator;
		this.reader = reader;
	}

	/**
	 * Create a database beside that of the migrator, apply all revisions to it, use it,
	 * and drop it again.
	 * @param dataSources connects as the migrator does to another database of its server,
	 * given its URL
	 */
	public <T> T beside(Function<String, DataSource> dataSources, Function<Migrator, T> use) {
		return this.reader.read((connection, dialect) -> {
			String name = "migrate_scratch_" + UUID.randomUUID().toString().substring(0, 8);
			NeighbourDatabase database = dialect.inspection().neighbour(connection.getMetaData().getURL(), name);
			OtherDatabases others = OtherDatabases.of(connection, dialect.inspection());
			create(connection, database);
			try {
				return with(new CheckedDataSource(dataSources.apply(database.url()), others::verify), use);
			}
			finally {
				run(connection, database.drop());
			}
		});
	}

	private static void create(Connection connection, NeighbourDatabase database) {
		try {
			run(connection, database.create());
		}
		catch (SQLException ex) {
			throw new ScratchDatabaseException(ex);
		}
	}

	private static void run(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/**
	 * Apply all revisions to a database, and use it.
	 * @throws ScratchDatabaseException if there is something in it
	 */
	public <T> T in(DataSource database, Function<Migrator, T> use) {
		List<Table> tables = this.migrator.on(database).tables();
		if (!tables.isEmpty()) {
			throw new ScratchDatabaseException(tables.get(0).name().toString());
		}
		return with(database, use);
	}

	// A database in memory is gone with the last connection to it.
	private <T> T with(DataSource database, Function<Migrator, T> use) {
		Migrator other = this.migrator.on(database);
		return other.holding(() -> {
			other.upgrade();
			return use.apply(other);
		});
	}

}
