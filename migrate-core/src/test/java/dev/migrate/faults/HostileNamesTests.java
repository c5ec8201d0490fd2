package dev.migrate.faults;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.operation.Operations;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.SqliteFile;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** Ids, tables and messages are data, whatever they look like. */
class HostileNamesTests {

	private static final String ID = "a'); DROP TABLE victim; # \"`$$\\";

	private static final String TABLE = "v'\"; DROP TABLE victim; --`";

	private static final RevisionScript HOSTILE = script("CREATE TABLE hostile (id int)", "DROP TABLE hostile");

	private static RevisionScript script(String upgrade, String downgrade) {
		return new HostileRevision(revision("x").message(ID + "\n-- migrate:downgrade\nDROP TABLE victim;")
			.upgrade(upgrade)
			.downgrade(downgrade));
	}

	private static Migrator migrator(DataSource dataSource, RevisionScript... revisions) {
		return Migrator.builder(dataSource)
			.source(TestRevisions.of(revisions))
			.options(MigrateOptions.builder().versionTable(TABLE).build())
			.build();
	}

	@ParameterizedTest
	@MethodSource
	void nothingOfThemIsSql(DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE victim (id int)");
		}
		Migrator migrator = migrator(dataSource, HOSTILE);
		migrator.upgrade();
		assertThat(migrator.status().current()).containsExactly(RevisionId.of(ID));
		assertThat(migrator.history(10)).isNotEmpty();
		migrator.stamp("base");
		migrator.stamp("heads");
		assertThat(migrator(dataSource).status().state()).isNotEqualTo(MigrationState.UP_TO_DATE);
		assertThat(migrator(dataSource).downgrade("base").after()).isEmpty();
		assertThat(QueryRows.of(dataSource, "SELECT count(*) FROM victim")).containsExactly("0");
	}

	static Stream<DataSource> nothingOfThemIsSql() {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1");
		return Stream.of(PostgresServer.newest().createDatabase().dataSource(), h2, SqliteFile.create().dataSource(),
				MariaDbServer.shared().createDatabase().dataSource());
	}

	@Test
	void nothingOfThemIsSqlInAScript() {
		PostgresServer.Database database = PostgresServer.newest().createDatabase();
		database.execute("CREATE TABLE victim (id int)");
		database.execute(migrator(database.dataSource(), HOSTILE).scripts("postgresql").upgrade("heads"));
		assertThat(migrator(database.dataSource(), HOSTILE).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(QueryRows.of(database.dataSource(), "SELECT count(*) FROM victim")).containsExactly("0");
	}

	@Test
	void nothingOfThemIsSqlInTheVersionTable() {
		PostgresServer.Database database = PostgresServer.newest().createDatabase();
		database.execute("CREATE TABLE victim (id int)");
		Migrator migrator = migrator(database.dataSource(), HOSTILE);
		migrator.ensureVersion();
		database.execute("INSERT INTO \"" + TABLE.replace("\"", "\"\"") + "\" VALUES ('x''); DROP TABLE victim; --')");
		assertThat(migrator.status().unknown()).hasSize(1);
		migrator.stampPurging("base");
		assertThat(QueryRows.of(database.dataSource(), "SELECT count(*) FROM victim")).containsExactly("0");
	}

	/** A revision whose id no file could have. */
	private record HostileRevision(RevisionScript script) implements RevisionScript {

		@Override
		public Revision revision() {
			return new Revision(RevisionId.of(ID), List.of(), List.of(), List.of(), this.script.revision().message());
		}

		@Override
		public String location() {
			return this.script.location();
		}

		@Override
		public boolean transactional() {
			return this.script.transactional();
		}

		@Override
		public boolean rerunnable() {
			return this.script.rerunnable();
		}

		@Override
		public Optional<String> irreversible() {
			return this.script.irreversible();
		}

		@Override
		public String statementHash() {
			return this.script.statementHash();
		}

		@Override
		public void upgrade(Operations op) {
			this.script.upgrade(op);
		}

		@Override
		public void downgrade(Operations op) {
			this.script.downgrade(op);
		}

	}

}
