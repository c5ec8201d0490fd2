package dev.migrate.demo.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL server that lives as long as the application, and its files longer. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String USER = "postgres";

	private static final Duration LONGEST_START = Duration.ofMinutes(1);

	private final DataDirectory directory;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server) {
		this.directory = directory;
		this.server = server;
	}

	static EmbeddedDatabase start(Path path) {
		DataDirectory directory = DataDirectory.open(path);
		try {
			OrphanedServer.in(directory.cluster()).ifPresent(OrphanedServer::stop);
			EmbeddedDatabase database = new EmbeddedDatabase(directory, startServer(directory.cluster()));
			logger.info("No spring.datasource.url is given: PostgreSQL runs at {}, its files are in {}",
					database.getJdbcUrl(), path);
			return database;
		}
		catch (RuntimeException ex) {
			directory.close();
			throw ex;
		}
	}

	private static EmbeddedPostgres startServer(Path cluster) {
		try {
			return EmbeddedPostgres.builder()
				.setDataDirectory(cluster)
				.setOverrideWorkingDirectory(binaries().toFile())
				.setCleanDataDirectory(false)
				// It stops after the pool that uses it, not at the same time.
				.setRegisterShutdownHook(false)
				.setLocaleConfig("locale", "C")
				.setPGStartupWait(LONGEST_START)
				.start();
		}
		catch (IOException | RuntimeException ex) {
			throw RootUser.isStuck() ? new RootUserException(ex) : new ServerStartException(cluster, ex);
		}
	}

	// The folder that is shared by default may belong to another user.
	private static Path binaries() {
		return Path.of(System.getProperty("java.io.tmpdir"), "demo-postgresql-" + System.getProperty("user.name"));
	}

	@Override
	public String getUsername() {
		return USER;
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:%d/postgres".formatted(this.server.getPort());
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.directory.close();
	}

}
