package dev.migrate;

import java.sql.SQLException;
import java.util.List;

import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.Psql;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.LostVersionTableException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The tables of ours, without a revision; and what a run says of itself. */
class EnsureVersionTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Migrator migrator = Migrator.builder(this.database.dataSource())
		.source(TestRevisions.chain(2))
		.build();

	@Test
	void ensureVersionCreatesBothTablesAndNoRow() {
		assertThat(this.migrator.ensureVersion().transition()).isEqualTo("base → base");
		assertThat(tables()).containsExactly("migrate_version", "migrate_version_history");
		assertThat(this.migrator.status().state()).isEqualTo(MigrationState.PENDING);
	}

	@Test
	void ensureVersionLeavesAMigratedDatabaseAlone() {
		this.migrator.upgrade();
		assertThat(this.migrator.ensureVersion().transition()).isEqualTo("r2 → r2");
		assertThat(this.migrator.history(9)).hasSize(2);
	}

	@Test
	void ensureVersionAddsTheHistoryToATableOfAlembic() {
		this.database.execute("CREATE TABLE migrate_version (version_num varchar(32) PRIMARY KEY)",
				"INSERT INTO migrate_version VALUES ('r1')");
		this.migrator.ensureVersion();
		assertThat(tables()).containsExactly("migrate_version", "migrate_version_history");
		assertThat(this.migrator.upgrade().transition()).isEqualTo("r1 → r2");
	}

	@Test
	void ensureVersionOfALostTableIsRefused() {
		this.migrator.upgrade();
		this.database.execute("DROP TABLE migrate_version");
		assertThatExceptionOfType(LostVersionTableException.class).isThrownBy(this.migrator::ensureVersion);
	}

	@Test
	void scriptLeavesTheSameTables() throws SQLException {
		String script = Migrator.builder().source(TestRevisions.chain(2)).build().scripts("postgresql").ensureVersion();
		assertThat(script).startsWith("-- Written for postgresql: the version table and the history table\n");
		new Psql(this.database).run(script);
		assertThat(this.migrator.upgrade().transition()).isEqualTo("base → r2");
	}

	@Test
	void reportNamesTheRunAsTheHistoryDoes() {
		MigrationReport report = this.migrator.upgrade();
		assertThat(this.migrator.history(9)).extracting(HistoryEntry::runId).containsOnly(report.runId());
	}

	@Test
	void listenerHearsOnlyTheRunsThatItWatches() {
		List<MigrationPlan> plans = new java.util.ArrayList<>();
		this.migrator.watchedBy(new MigrationListener() {
			@Override
			public void started(MigrationPlan plan) {
				plans.add(plan);
			}
		}).upgrade("r1");
		this.migrator.upgrade("r2");
		assertThat(plans).singleElement().satisfies((plan) -> assertThat(plan.steps()).hasSize(1));
	}

	@Test
	void urlTellsTheDialect() {
		assertThat(this.migrator.dialectOf(this.database.url())).contains("postgresql");
		assertThat(this.migrator.dialectOf("jdbc:tc:mysql:8:///shop")).contains("mysql");
		assertThat(this.migrator.dialectOf("jdbc:sqlite:shop.db")).contains("sqlite");
		assertThat(this.migrator.dialectOf("jdbc:h2:mem:shop")).contains("h2");
		assertThat(this.migrator.dialectOf("jdbc:oracle:thin:@shop")).isEmpty();
	}

	private List<String> tables() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
			.query(String.class)
			.list();
	}

}
