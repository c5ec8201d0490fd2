package dev.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.migrate.dialect.NameTooLongException;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.execution.TransactionModeException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.MariaDbClient;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.LostVersionTableException;
import dev.migrate.version.Outcome;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MariaDbMigratorTests {

	private static final String DIALECT = MariaDbServer.shared().dialect();

	private static final String EVERYWHERE = """
			id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
			a varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'it''s',
			b timestamp(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3),
			c int DEFAULT (1 + 1) CHECK (c > 0),
			d int GENERATED ALWAYS AS (c * 2) STORED,
			e varchar(9) GENERATED ALWAYS AS (concat(a, ';')) VIRTUAL,
			f int NOT NULL DEFAULT 1 INVISIBLE,
			g enum('x','y\\\\z') DEFAULT 'x', h json DEFAULT ('{"a": "\\\\n"}'),
			i int NULL DEFAULT NULL, j int NOT NULL, k text DEFAULT NULL, l bit(3) DEFAULT b'101',
			m varchar(9) DEFAULT 'a\\\\b', n double DEFAULT (rand()), o date DEFAULT '2026-01-02',
			p decimal(6,2) unsigned zerofill DEFAULT 0001.50, q varchar(9) DEFAULT 'NULL'""";

	private static final String ONLY_IN_MARIADB = ", r uuid DEFAULT uuid(), s text DEFAULT 'x'";

	private static final String ONLY_IN_MYSQL = """
			, r char(36) DEFAULT (uuid()), s point NOT NULL SRID 4326, t int AS (c + 1) STORED NOT NULL,
			u text DEFAULT ('it''s \\\\ x'), v varchar(9) DEFAULT ('(a')""";

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	@AfterEach
	void drop() {
		MariaDbServer.shared().drop(this.database.name());
	}

	@Test
	void upgradeAndDowngradeRecordTheirSteps() {
		Migrator migrator = migrator(TestRevisions.chain(3));
		migrator.upgrade();
		assertThat(migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		migrator.downgrade("r1");
		assertThat(migrator.status(9).heads()).containsExactly(RevisionId.of("r3"));
		assertThat(migrator.history(9).stream().filter((step) -> step.outcome() == Outcome.DONE))
			.extracting((step) -> step.direction() + " " + step.revision())
			.containsExactly("DOWNGRADE r2", "DOWNGRADE r3", "UPGRADE r3", "UPGRADE r2", "UPGRADE r1");
		assertThat(tables()).contains("t1").doesNotContain("t2", "t3");
	}

	@Test
	void driverOfMySqlTakesNoServerForAnother() {
		DataSource dataSource = new DriverManagerDataSource(this.database.url().replace("jdbc:mariadb", "jdbc:mysql"));
		Migrator migrator = Migrator.builder(dataSource).source(TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("a", column("id", bigInteger()).primaryKey());
			op.alterColumn("a", "id", (change) -> change.comment("it's \\ its name"));
		}), revision("b<a").upgrade("CREATE TABLE a (id int)"))).build();
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade);
		assertThat(migrator.status().current()).containsExactly(RevisionId.of("a"));
		assertThat(rows("SELECT column_comment FROM information_schema.columns WHERE table_schema = DATABASE()"
				+ " AND table_name = 'a'"))
			.containsExactly("it's \\ its name");
	}

	@Test
	void upgradeWhenNothingIsPendingDoesNothing() {
		migrator(TestRevisions.chain(2)).upgrade();
		assertThat(migrator(TestRevisions.chain(2)).upgrade().steps()).isEmpty();
	}

	@Test
	void upgradeWhenAStatementFailsSaysWhichTookEffect() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)",
				"CREATE TABLE b (id int)", "CREATE TABLE a (id int)")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("failed in operation 3 (SQL text) at statement 3")
			.withMessageContaining("Statements 1 to 2 took effect and stay, as " + DIALECT + " commits");
		assertThat(tables()).contains("a", "b");
	}

	@Test
	void upgradeAfterAFailureInTheMiddleGoesOnFromThere() {
		TestRevisions.Script revision = revision("a").upgrade("CREATE TABLE a (id int)", "CREATE TABLE a (id int)");
		Migrator migrator = migrator(TestRevisions.of(revision));
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("failed in operation 2 (SQL text) at statement 2")
				.withMessageContaining("Statement 1 took effect");
		}
		revision.upgrade("CREATE TABLE a (id int)", "CREATE TABLE b (id int)");
		assertThat(migrator(TestRevisions.of(revision)).upgrade().steps()).singleElement()
			.satisfies((step) -> assertThat(step.statements()).isEqualTo(2));
		assertThat(tables()).contains("a", "b");
	}

	@Test
	void upgradeAfterAFailureOfTheFirstStatementRunsAgain() {
		assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(migrator(TestRevisions.of(revision("a").upgrade("CREATE TABEL a (id int)")))::upgrade)
			.withMessageContaining("Nothing of it took effect");
		migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"))).upgrade();
		assertThat(tables()).contains("a");
	}

	@Test
	void upgradeAfterTheSessionWasLostIsRefused() {
		RevisionSource source = TestRevisions.of(revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE a (id int)");
			op.execute("KILL CONNECTION_ID()");
		}));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(migrator(source)::upgrade);
		assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator(source)::upgrade)
			.withMessageContaining("The upgrade of revision 'a' stopped in step 2 (SQL text) at its statement 1 of 1,"
					+ " KILL CONNECTION_ID()");
	}

	@Test
	void upgradeWhenAnOperationIsImpossibleRunsNothing() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("a", column("id", bigInteger()).primaryKey());
			op.createTable("b".repeat(65), column("id", bigInteger()).primaryKey());
		})));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withCauseInstanceOf(NameTooLongException.class)
			.withMessageContaining("in operation 2 (create table")
			.withMessageContaining("Nothing of it took effect");
		assertThat(tables()).doesNotContain("a");
	}

	@Test
	void upgradeWhenJdbcFollowsAnOperationSeesWhatItDid() {
		migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("a", column("id", bigInteger()).primaryKey());
			op.jdbc().sql("INSERT INTO a VALUES (?)").param(1).update();
			op.alterColumn("a", "id", (change) -> change.comment("counts"));
		}))).upgrade();
		assertThat(rows("SELECT id FROM a")).containsExactly("1");
	}

	@Test
	void upgradeWhenRowsFailTakesBackThoseWrittenThroughJdbc() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("a", column("id", bigInteger()).primaryKey());
			op.jdbc().sql("INSERT INTO a VALUES (1)").update();
			op.jdbc().sql("INSERT INTO a VALUES (1)").update();
		})));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Statement 1 took effect");
		assertThat(rows("SELECT id FROM a")).isEmpty();
		assertThat(migrator.history(1)).singleElement().satisfies((step) -> {
			assertThat(step.outcome()).isEqualTo(Outcome.FAILED);
			assertThat(step.statements()).isEqualTo(1);
		});
	}

	@Test
	void upgradeWhenJdbcChangesTheSchemaCountsIt() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.jdbc().sql("CREATE TABLE a (id int)").update();
			op.jdbc().sql("INSERT INTO nowhere VALUES (1)").update();
		})));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Statement 1 took effect");
		assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("its own use of the connection");
	}

	@Test
	void alterColumnKeepsAllThatItIsNotTold() {
		String before = everything();
		migrator(commentsThatComeAndGo()).upgrade();
		assertThat(definition()).isEqualTo(before);
	}

	@Test
	void alterColumnOfAScriptKeepsAllThatItIsNotTold() throws SQLException {
		String before = everything();
		new MariaDbClient(this.database).run(migrator(commentsThatComeAndGo()).scripts(DIALECT).upgrade("heads"));
		assertThat(definition()).isEqualTo(before);
		assertThat(migrator(commentsThatComeAndGo()).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void alterTableOfAScriptChangesColumnsAsARunDoes() throws SQLException {
		RevisionSource source = TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("everything", column("id", bigInteger()).primaryKey(),
					column("a", string(9)).notNull().defaultTo("it's \\"), column("b", bigInteger()));
			op.alterTable("everything",
					(table) -> table.alterColumn("a", (change) -> change.type(string(20)))
						.addColumn(column("c", string(9)).defaultTo("\\"))
						.alterColumn("b", (change) -> change.rename("d").setNotNull())
						.createIndex(index("ix", "a"))
						.algorithm("COPY"));
		}));
		new MariaDbClient(this.database).run(migrator(source).scripts(DIALECT).upgrade("heads"));
		String byScript = definition();
		this.database.execute("DROP TABLE everything", "DROP TABLE migrate_version",
				"DROP TABLE migrate_version_history");
		migrator(source).upgrade();
		assertThat(byScript).isEqualTo(definition())
			.contains("`a` varchar(20)", "NOT NULL DEFAULT 'it''s", "`d` bigint", "KEY `ix` (`a`)");
	}

	private String everything() {
		this.database.execute("CREATE TABLE everything (" + EVERYWHERE
				+ (DIALECT.equals("mysql") ? ONLY_IN_MYSQL : ONLY_IN_MARIADB) + ")");
		return definition();
	}

	private RevisionSource commentsThatComeAndGo() {
		List<String> columns = rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
				+ " AND table_name = 'everything' ORDER BY 1");
		return TestRevisions.of(revision("a").upgrade((op) -> {
			for (String column : columns) {
				op.alterColumn("everything", column, (change) -> change.comment("it's \\ new"));
				op.alterColumn("everything", column, (change) -> change.dropComment());
			}
		}));
	}

	private String definition() {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SHOW CREATE TABLE everything")) {
			result.next();
			return result.getString(2);
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void upgradeWhenOneTransactionIsAskedForIsRefused() {
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.chain(2))
			.options(MigrateOptions.builder().transaction(TransactionMode.ALL).build())
			.build();
		assertThatExceptionOfType(TransactionModeException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining(DIALECT + " commits each change of the schema by itself");
		assertThat(tables()).doesNotContain("t1");
	}

	@Test
	void upgradeWhenARevisionLeavesSettingsHidesThemFromTheNext() {
		migrator(TestRevisions.of(
				revision("a").upgrade("SET foreign_key_checks = 0, sql_mode = 'ANSI_QUOTES'", "USE information_schema"),
				revision("b<a").upgrade("CREATE TABLE settings AS SELECT @@foreign_key_checks AS f, \"x\" AS x")))
			.upgrade();
		assertThat(rows("SELECT CONCAT(f, x) FROM settings")).containsExactly("1x");
	}

	@Test
	void upgradeWhenTheLockIsHeldWaitsForItsDatabaseOnly() throws Exception {
		MariaDbServer.Database other = MariaDbServer.shared().createDatabase();
		try {
			migrator(TestRevisions.of(revision("a").upgrade((op) -> {
				op.execute("CREATE TABLE a (id int)");
				op.jdbc();
				Migrator.builder(other.dataSource()).source(TestRevisions.chain(1)).build().upgrade();
				assertThat(migrator(TestRevisions.chain(1)).status().lockHolder()).isPresent();
			}))).upgrade();
		}
		finally {
			MariaDbServer.shared().drop(other.name());
		}
	}

	@Test
	void upgradeWhenManyStartTogetherRunsEachRevisionOnce() {
		List<Thread> starts = IntStream.range(0, 4)
			.mapToObj((number) -> new Thread(() -> migrator(TestRevisions.chain(5)).upgrade()))
			.toList();
		starts.forEach(Thread::start);
		starts.forEach((start) -> {
			try {
				start.join();
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		});
		assertThat(
				migrator(TestRevisions.chain(5)).history(99).stream().filter((step) -> step.outcome() == Outcome.DONE))
			.hasSize(5);
	}

	@Test
	void upgradeWhenVersionTableIsLostIsRefused() {
		migrator(TestRevisions.chain(1)).upgrade();
		this.database.execute("DROP TABLE migrate_version");
		assertThatExceptionOfType(LostVersionTableException.class)
			.isThrownBy(migrator(TestRevisions.chain(1))::upgrade);
	}

	private Migrator migrator(RevisionSource source) {
		return Migrator.builder(this.database.dataSource()).source(source).build();
	}

	private List<String> tables() {
		return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
	}

	private List<String> rows(String sql) {
		List<String> rows = new ArrayList<>();
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
		return rows;
	}

}
