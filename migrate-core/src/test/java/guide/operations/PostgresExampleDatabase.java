package guide.operations;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;

/**
 * A database on a PostgreSQL server.
 *
 * @param database the database
 */
record PostgresExampleDatabase(MigratedDatabase database) implements ExampleDatabase {

	static PostgresExampleDatabase newest() {
		return new PostgresExampleDatabase(MigratedDatabase.on(PostgresServer.newest()));
	}

	static PostgresExampleDatabase oldest() {
		return new PostgresExampleDatabase(MigratedDatabase.on(PostgresServer.oldest()));
	}

	@Override
	public DataSource dataSource() {
		return this.database.database().dataSource();
	}

	@Override
	public MigrateOptions.Builder options() {
		return MigrateOptions.builder().schema(MigratedDatabase.OURS);
	}

	@Override
	public List<String> catalog() {
		return this.database.catalog();
	}

	@Override
	public void close() {
		this.database.close();
	}

}
