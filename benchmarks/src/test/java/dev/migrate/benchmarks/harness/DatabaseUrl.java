package dev.migrate.benchmarks.harness;

import java.net.URI;

/**
 * A JDBC URL of PostgreSQL, taken apart.
 *
 * @param host the server
 * @param port its port
 * @param database the database
 * @param parameters what follows the question mark
 */
public record DatabaseUrl(String host, int port, String database, String parameters) {

	private static final String JDBC = "jdbc:";

	/** Take a URL apart. */
	public static DatabaseUrl parse(String url) {
		if (!url.startsWith(JDBC + "postgresql://")) {
			throw new IllegalArgumentException(
					"'%s' is no URL of PostgreSQL; write jdbc:postgresql://HOST/DATABASE".formatted(url));
		}
		URI uri = URI.create(url.substring(JDBC.length()));
		int port = (uri.getPort() < 0) ? 5432 : uri.getPort();
		String parameters = (uri.getRawQuery() != null) ? uri.getRawQuery() : "";
		return new DatabaseUrl(uri.getHost(), port, uri.getPath().substring(1), parameters);
	}

	DatabaseUrl withDatabase(String database) {
		return new DatabaseUrl(this.host, this.port, database, this.parameters);
	}

	/** Return the same database as seen through a proxy on this machine. */
	public DatabaseUrl through(int port) {
		return new DatabaseUrl("localhost", port, this.database, this.parameters);
	}

	/** Return the URL as the clients in C and Python know it. */
	public String libpq() {
		return toString().substring(JDBC.length());
	}

	@Override
	public String toString() {
		return "%spostgresql://%s:%d/%s?%s".formatted(JDBC, this.host, this.port, this.database, this.parameters);
	}

}
