package dev.migrate.benchmarks.harness;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server: an embedded one, or one that is there already. */
public final class DatabaseServer implements AutoCloseable {

	private final AtomicInteger counter = new AtomicInteger();

	private final DatabaseUrl url;

	private final @Nullable EmbeddedPostgres embedded;

	private DatabaseServer(DatabaseUrl url, @Nullable EmbeddedPostgres embedded) {
		this.url = url;
		this.embedded = embedded;
	}

	/** Use the server at this URL, with a user who may create databases. */
	public static DatabaseServer at(String url) {
		return new DatabaseServer(DatabaseUrl.parse(url), null);
	}

	/** Start a server that doesn't vacuum by itself. */
	public static DatabaseServer embedded() throws IOException {
		EmbeddedPostgres embedded = EmbeddedPostgres.builder()
			.setPGStartupWait(Duration.ofMinutes(1))
			.setServerConfig("autovacuum", "off")
			.setServerConfig("max_connections", "200")
			.start();
		return new DatabaseServer(DatabaseUrl.parse(embedded.getJdbcUrl("postgres", "postgres")), embedded);
	}

	/** Create an empty database. */
	public DatabaseUrl createDatabase() throws SQLException {
		String name = "benchmark_%d_%d".formatted(ProcessHandle.current().pid(), this.counter.incrementAndGet());
		execute("CREATE DATABASE " + name);
		return this.url.withDatabase(name);
	}

	/** Drop a database. */
	public void dropDatabase(DatabaseUrl database) throws SQLException {
		execute("DROP DATABASE " + database.database() + " WITH (FORCE)");
	}

	/** Return how many tables have a name like this. */
	public int countTables(DatabaseUrl database, String pattern) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.toString());
				PreparedStatement statement = connection
					.prepareStatement("SELECT count(*) FROM pg_catalog.pg_tables WHERE tablename LIKE ?")) {
			statement.setString(1, pattern);
			try (ResultSet rows = statement.executeQuery()) {
				rows.next();
				return rows.getInt(1);
			}
		}
	}

	/** Return the version of the server. */
	public String version() throws SQLException {
		return queryText("SHOW server_version");
	}

	/** Return its processor time, if it runs on this machine. */
	public Optional<ServerCpu> cpu() throws SQLException {
		return ServerCpu.find(queryText("SHOW data_directory"));
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String queryText(String sql) throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url.toString());
	}

	@Override
	public void close() throws IOException {
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

}
