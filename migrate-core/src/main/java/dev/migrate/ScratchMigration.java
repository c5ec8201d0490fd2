package dev.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import dev.migrate.autogenerate.OtherDatabases;
import dev.migrate.dialect.NeighbourDatabase;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.execution.DatabaseReader;
import dev.migrate.execution.Dialects;
import dev.migrate.schema.Table;

/** Applies all revisions to a database that is there for nothing else. */
public final class ScratchMigration {

	private final Migrator migrator;

	private final DatabaseReader reader;

	private final Dialects dialects;

	ScratchMigration(Migrator migrator, DatabaseReader reader, Dialects dialects) {
		this.migrator = migrator;
		this.reader = reader;
		this.dialects = dialects;
	}

	/**
	 * Return the URL of an empty database in memory, if there is such a thing for this
	 * kind of database; no connection is opened.
	 * @param url the JDBC URL of a database of that kind
	 */
	public Optional<String> inMemory(String url) {
		return this.dialects.nameOfUrl(url)
			.map((name) -> this.dialects.named(name).inspection().neighbour(url, newName()))
			.filter(NeighbourDatabase::isInMemory)
			.map(NeighbourDatabase::url);
	}

	/**
	 * Create a database beside that of the migrator, apply all revisions to it, use it,
	 * and drop it again.
	 * @param dataSources connects as the migrator does to another database of its server,
	 * given its URL
	 */
	public <T> T beside(Function<String, DataSource> dataSources, Function<Migrator, T> use) {
		return this.reader.read((connection, dialect) -> {
			NeighbourDatabase database = dialect.inspection().neighbour(connection.getMetaData().getURL(), newName());
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

	private static String newName() {
		return ScratchDatabase.PREFIX + UUID.randomUUID().toString().substring(0, 8);
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
