package dev.migrate;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.h2.H2Dialect;
import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.dialect.sqlite.SqliteDialect;
import dev.migrate.execution.DialectSource;

/** The dialects there are. An application loads the classes of its own only. */
final class KnownDialects implements DialectSource {

	// Testcontainers, OpenTelemetry and P6Spy stand before the driver that is meant.
	private static final Pattern URL = Pattern.compile("jdbc:(?:(?:tc|otel|p6spy):)?([a-z0-9]+):.*", Pattern.DOTALL);

	@Override
	public List<String> names() {
		return List.of("postgresql", "mariadb", "mysql", "sqlite", "h2");
	}

	// MySQL's driver takes each server for one of MySQL; the version tells.
	@Override
	public String nameOf(DatabaseMetaData database) throws SQLException {
		String name = database.getDatabaseProductName().toLowerCase(Locale.ROOT);
		boolean isMariaDb = name.equals("mysql") && database.getDatabaseProductVersion().contains("MariaDB");
		return isMariaDb ? "mariadb" : name;
	}

	@Override
	public Optional<String> nameOfUrl(String url) {
		Matcher matcher = URL.matcher(url);
		return matcher.matches() ? Optional.of(matcher.group(1)).filter(names()::contains) : Optional.empty();
	}

	@Override
	public Dialect dialect(String name) {
		return switch (name) {
			case "postgresql" -> new PostgresDialect();
			case "mariadb" -> MariaDbDialect.ofMariaDb();
			case "mysql" -> MariaDbDialect.ofMySql();
			case "sqlite" -> new SqliteDialect();
			case "h2" -> new H2Dialect();
			default -> throw new IllegalArgumentException("There is no dialect '%s', only %s".formatted(name, names()));
		};
	}

}
