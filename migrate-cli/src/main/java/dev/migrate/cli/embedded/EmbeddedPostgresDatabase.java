package dev.migrate.cli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server of its own, whose files are deleted when it stops. Only this class
 * needs the library that brings it.
 *
 * @param server the server
 */
record EmbeddedPostgresDatabase(EmbeddedPostgres server) implements EmbeddedDatabase {

	private static final Duration LONGEST_START = Duration.ofMinutes(1);

	static EmbeddedPostgresDatabase start() {
		try {
			return new EmbeddedPostgresDatabase(EmbeddedPostgres.builder()
				// The one of the user may not be installed where the server is built for.
				.setLocaleConfig("locale", "C")
				.setPGStartupWait(LONGEST_START)
				.start());
		}
		catch (IOException | IllegalStateException ex) {
			throw EmbeddedDatabaseException.failed(ex);
		}
	}

	@Override
	public DataSource dataSource() {
		return this.server.getPostgresDatabase();
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
