package dev.migrate;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.h2.H2Dialect;
import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.dialect.sqlite.SqliteDialect;
import dev.migrate.execution.DialectSource;

/** The dialects there are. An application loads the classes of its own only. */
final class KnownDialects implements DialectSource {

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
	public Dialect dialect(String name) {
		return switch (name) {
			case "postgresql" -> new PostgresDialect();
			case "mariadb" -> MariaDbDialect.ofMariaDb();
			case "mysql" -> MariaDbDialect.ofMySql();
			case "sqlite" -> new SqliteDialect();
			case "h2" -> new H2Dialect();
			default -> throw new IllegalArgumentException(name);
		};
	}

}
