package dev.migrate.conformance;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A case that was recorded of PostgreSQL, done on H2 in the mode that is closest to it.
 *
 * @param dataSource a database in memory
 * @param recorded the case
 */
record H2Run(DataSource dataSource, JsonNode recorded) {

	static H2Run of(JsonNode recorded) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
		dataSource.setUser("sa");
		return new H2Run(dataSource, recorded);
	}

	/** Do what was done before the operations; return whether H2 can read that. */
	boolean prepare() {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			for (JsonNode sql : this.recorded.get("setup")) {
				statement.execute(sql.asString());
			}
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/** Return what went wrong. */
	@Nullable Throwable migrate(Way way) {
		List<JsonNode> operations = this.recorded.has("operation") ? List.of(this.recorded.get("operation"))
				: this.recorded.get("operations").valueStream().toList();
		TestRevisions.Script revision = TestRevisions.revision("a")
			.upgrade(new NeutralOperations(new H2NeutralTypes(), UnaryOperator.identity()).revision(operations));
		Migrator migrator = Migrator.builder(this.dataSource).source(TestRevisions.of(revision)).build();
		try {
			if (way == Way.LIVE) {
				migrator.upgrade();
			}
			else {
				replay(migrator.scripts("h2").upgrade("heads"));
			}
			return null;
		}
		catch (RuntimeException | SQLException ex) {
			return ex;
		}
	}

	private void replay(String script) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			RunScript.execute(connection, new StringReader(script));
		}
	}

	/** Return the version rows. */
	List<String> version() {
		return JdbcClient.create(this.dataSource)
			.sql("SELECT version_num FROM migrate_version")
			.query(String.class)
			.list();
	}

	/** Return the statements that would make all but our own tables once more. */
	List<String> everything() {
		return JdbcClient.create(this.dataSource)
			.sql("SCRIPT NOPASSWORDS NOSETTINGS NOVERSION")
			.query(String.class)
			.list()
			.stream()
			.filter((statement) -> !statement.contains("migrate_version") && !statement.contains("migrate_lock"))
			// No rollback takes back a number that was given out.
			.map((statement) -> statement.replaceAll(" RESTART WITH \\d+", ""))
			.sorted()
			.toList();
	}

}
