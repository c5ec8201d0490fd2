package dev.migrate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server, one of each version for all tests of a virtual machine. */
public final class PostgresServer {

	private static final AtomicInteger COUNTER = new AtomicInteger();

	/** What spares a server work that no test could see. */
	private static final Map<String, String> SPARING = Map.of("autovacuum", "off", "full_page_writes", "off",
			"wal_level", "minimal", "max_wal_senders", "0", "max_wal_size", "64MB");

	/**
	 * How a database is made in a third of the time, since version 15; before, always.
	 */
	private static final String BY_COPY = " STRATEGY file_copy";

	private final EmbeddedPostgres server;

	private final String strategy;

	private PostgresServer(EmbeddedPostgres server, String strategy) {
		this.server = server;
		this.strategy = strategy;
	}

	/** Return a server of the newest version. */
	public static PostgresServer newest() {
		return Newest.SERVER;
	}

	/** Return a server of the oldest version that is supported. */
	public static PostgresServer oldest() {
		return Oldest.SERVER;
	}

	/** Return a server of the version that the conformance cases were recorded with. */
	public static PostgresServer recorded() {
		return Recorded.SERVER;
	}

	/** Create an empty database. */
	public Database createDatabase() {
		String name = "db" + COUNTER.incrementAndGet() + "_" + ProcessHandle.current().pid();
		execute(this.server.getPostgresDatabase(), "CREATE DATABASE " + name + this.strategy);
		return new Database(this.server.getPort(), name);
	}

	/** Drop a database that nothing needs any more. */
	public void drop(Database database) {
		execute(this.server.getPostgresDatabase(), "DROP DATABASE " + database.name());
	}

	private static void execute(javax.sql.DataSource dataSource, String sql) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PostgresServer start(EmbeddedPostgres.Builder builder, String strategy) {
		try {
			SPARING.forEach(builder::setServerConfig);
			EmbeddedPostgres server = builder.setPGStartupWait(Duration.ofSeconds(60))
				.setDataDirectory(ServerDirectory.create("postgres"))
				.setServerConfig("max_connections", "200")
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
			return new PostgresServer(server, strategy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(EmbeddedPostgres server) {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EmbeddedPostgres.Builder copied(String name) {
		return EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> binary(name, system, machine));
	}

	private static InputStream binary(String name, String system, String machine) throws IOException {
		Path jar = Path.of("target", "postgres-servers", name + ".jar").toAbsolutePath();
		if (!Files.exists(jar)) {
			throw new IOException("The build copies this server to " + jar + "; run it once with Maven");
		}
		// It stays open for as long as the stream is read, which is once in a test run.
		URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null);
		InputStream binary = loader
			.getResourceAsStream("postgres-" + system.toLowerCase(java.util.Locale.ROOT) + "-" + machine + ".txz");
		if (binary == null) {
			loader.close();
			throw new IOException("No binary for " + system + " " + machine + " in " + jar);
		}
		return binary;
	}

	private static final class Newest {

		static final PostgresServer SERVER = start(EmbeddedPostgres.builder(), BY_COPY);

	}

	private static final class Oldest {

		static final PostgresServer SERVER = start(copied("oldest"), "");

	}

	private static final class Recorded {

		static final PostgresServer SERVER = start(copied("recorded"), BY_COPY);

	}

	/**
	 * An empty database on a real server.
	 *
	 * @param port the port of the server
	 * @param name the name of the database
	 */
	public record Database(int port, String name) {

		/** Return its URL, with a user who may do everything. */
		public String url() {
			return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(this.port, this.name);
		}

		/** Return a data source that opens a new session for each connection. */
		public PGSimpleDataSource dataSource() {
			PGSimpleDataSource dataSource = new PGSimpleDataSource();
			dataSource.setUrl(url());
			return dataSource;
		}

		/** Run statements on a session of their own. */
		public void execute(String... statements) {
			for (String statement : statements) {
				PostgresServer.execute(dataSource(), statement);
			}
		}

	}

}
