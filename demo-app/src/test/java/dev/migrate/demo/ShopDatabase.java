package dev.migrate.demo;

import java.util.List;
import java.util.Map;

import dev.migrate.testing.PostgresServer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database that belongs to the user of the shop, as each of the files for its
 * deployment expects one.
 *
 * @param database the database
 */
record ShopDatabase(PostgresServer.Database database) {

	private static final String USER = "shop";

	/** Create one. */
	static ShopDatabase on(PostgresServer server) {
		PostgresServer.Database database = server.createDatabase();
		database.execute("""
				DO $$ BEGIN
					IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop') THEN
						CREATE ROLE shop LOGIN PASSWORD 'shop';
					END IF;
				END $$""", "ALTER DATABASE %s OWNER TO shop".formatted(database.name()));
		return new ShopDatabase(database);
	}

	/** Return where it is: host, port and name. */
	String address() {
		return "localhost:%d/%s".formatted(this.database.port(), this.database.name());
	}

	/** Return its URL, without a user. */
	String url() {
		return "jdbc:postgresql://" + address();
	}

	/** Return the variables that configure it as the data source. */
	Map<String, String> environment() {
		return Map.of("SPRING_DATASOURCE_URL", url(), "SPRING_DATASOURCE_USERNAME", USER, "SPRING_DATASOURCE_PASSWORD",
				USER);
	}

	/** Return the first column of a query. */
	List<String> query(String sql) {
		return JdbcClient.create(this.database.dataSource()).sql(sql).query(String.class).list();
	}

	/** Return the rows of the version table. */
	List<String> versions() {
		return query("SELECT version_num FROM migrate_version");
	}

}
