package dev.migrate.demo.database;

import java.nio.file.Path;

/** The server does not start. */
final class ServerStartException extends EmbeddedDatabaseException {

	private static final long serialVersionUID = 1L;

	ServerStartException(Path cluster, Throwable cause) {
		super("PostgreSQL does not start on '%s': %s".formatted(cluster, cause.getMessage()),
				"Start again with --logging.level.io.zonky.test=info to read what the server says. If you need"
						+ " nothing in the folder, delete it; or use a server of yours with --spring.datasource.url.",
				cause);
	}

}
