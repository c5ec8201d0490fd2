package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrate.dialect.Dialect;

/** The dialects that are known, and which of them a database speaks. */
public final class Dialects {

	// Testcontainers, OpenTelemetry and P6Spy stand before the driver that is meant.
	private static final Pattern WRAPPED = Pattern.compile("^jdbc:(?:tc|otel|p6spy):");

	private final List<Dialect> dialects;

	public Dialects(List<Dialect> dialects) {
		this.dialects = List.copyOf(dialects);
	}

	/** Return the dialect with a name. */
	public Dialect named(String name) {
		return this.dialects.stream()
			.filter((dialect) -> dialect.name().equals(name))
			.findFirst()
			.orElseThrow(() -> unsupported(name));
	}

	/** Return the dialect of the databases that a JDBC URL can be for, if it is known. */
	public Optional<Dialect> ofUrl(String url) {
		String plain = WRAPPED.matcher(url).replaceFirst("jdbc:");
		return this.dialects.stream()
			.filter((dialect) -> dialect.urlPrefixes().stream().anyMatch(plain::startsWith))
			.findFirst();
	}

	/** Return the dialect of the database at the other end of a connection. */
	public Dialect of(Connection connection) throws SQLException {
		String product = connection.getMetaData().getDatabaseProductName();
		for (Dialect dialect : this.dialects) {
			if (dialect.speaks(product)) {
				return dialect;
			}
		}
		throw unsupported(product);
	}

	private UnsupportedDatabaseException unsupported(String database) {
		return new UnsupportedDatabaseException(database,
				String.join(", ", this.dialects.stream().map(Dialect::name).toList()));
	}

}
