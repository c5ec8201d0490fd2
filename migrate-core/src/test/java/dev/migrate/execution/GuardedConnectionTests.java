package dev.migrate.execution;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.contention.BlockerWatch;
import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.largeobject.LargeObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** No way leads from what a revision is given to the connection behind the guard. */
class GuardedConnectionTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final StatementRecorder recorder = new StatementRecorder(new Cancellation(),
			new BlockerWatch(this.database.dataSource(), new PostgresDialect().sessions(), 0, StatementLimits.DEFAULT));

	private HikariDataSource pool;

	private Connection raw;

	private Connection guarded;

	@BeforeEach
	void open() throws SQLException {
		this.pool = new HikariDataSource();
		this.pool.setJdbcUrl(this.database.url());
		this.pool.setMaximumPoolSize(1);
		this.raw = this.pool.getConnection();
		this.raw.setAutoCommit(false);
		this.guarded = GuardedConnection.of(this.raw, this.recorder, (sql) -> {
			if (sql.contains("COMMIT")) {
				throw new IllegalArgumentException(sql);
			}
		});
	}

	@AfterEach
	void close() {
		this.pool.close();
	}

	private void assertGuarded(Connection found) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(found::commit)
			.withMessageContaining("A revision must not call 'commit' on its connection");
		assertThat(found).isSameAs(this.guarded);
	}

	@Test
	void statementsLeadBackToTheGuard() throws SQLException {
		try (Statement plain = this.guarded.createStatement();
				PreparedStatement prepared = this.guarded.prepareStatement("SELECT 1");
				CallableStatement callable = this.guarded.prepareCall("SELECT 1")) {
			assertGuarded(plain.getConnection());
			assertGuarded(prepared.getConnection());
			assertGuarded(callable.getConnection());
		}
	}

	@Test
	void resultsLeadBackToTheGuard() throws SQLException {
		try (PreparedStatement statement = this.guarded.prepareStatement("SELECT 1");
				ResultSet result = statement.executeQuery()) {
			assertThat(result.getStatement()).isSameAs(statement);
			assertThat(statement.getResultSet().getStatement()).isSameAs(statement);
			assertGuarded(result.getStatement().getConnection());
		}
	}

	@Test
	void metaDataLeadBackToTheGuard() throws SQLException {
		assertGuarded(this.guarded.getMetaData().getConnection());
		try (ResultSet tables = this.guarded.getMetaData().getTables(null, "pg_catalog", "pg_class", null)) {
			assertThat(tables.next()).isTrue();
			assertGuarded(tables.getStatement().getConnection());
		}
	}

	@Test
	void arraysLeadBackToTheGuard() throws SQLException {
		try (Statement statement = this.guarded.createStatement();
				ResultSet result = statement.executeQuery("SELECT ARRAY[1, 2]")) {
			result.next();
			try (ResultSet elements = result.getArray(1).getResultSet()) {
				assertThat(elements.next()).isTrue();
				assertThat(elements.getInt(2)).isOne();
				assertGuarded(elements.getStatement().getConnection());
			}
		}
	}

	@Test
	void unwrappingDoesNotLeadPastTheGuard() throws SQLException {
		assertGuarded(this.guarded.unwrap(Connection.class));
		try (Statement statement = this.guarded.createStatement()) {
			assertThat(statement.unwrap(Statement.class)).isSameAs(statement);
			assertThat(statement.unwrap(PGStatement.class)).isNotInstanceOf(Statement.class);
		}
	}

	@Test
	void interfacesOfTheDriverAreGuardedToo() throws SQLException {
		assertThat(this.guarded.isWrapperFor(BaseConnection.class)).isTrue();
		BaseConnection base = this.guarded.unwrap(BaseConnection.class);
		assertThatExceptionOfType(SQLException.class).isThrownBy(base::rollback);
		base.close();
		assertThat(this.raw.isClosed()).isFalse();
		assertThat(this.guarded.unwrap(PGConnection.class)).isNotInstanceOf(Connection.class);
	}

	@Test
	void classesOfTheDriverAreRefused() throws SQLException {
		assertThat(this.guarded.isWrapperFor(PgConnection.class)).isFalse();
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.guarded.unwrap(PgConnection.class))
			.withMessage("A revision must not unwrap the class 'org.postgresql.jdbc.PgConnection': it could end the"
					+ " transaction. Unwrap an interface of the driver");
	}

	@Test
	void copyWorks() throws SQLException, IOException {
		try (Statement statement = this.guarded.createStatement()) {
			statement.execute("CREATE TABLE a (id int)");
			this.guarded.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("COPY a FROM STDIN", new StringReader("1\n2\n"));
			new CopyManager(this.guarded.unwrap(BaseConnection.class)).copyIn("COPY a FROM STDIN",
					new StringReader("3\n"));
			assertThat(number("SELECT count(*) FROM a")).isEqualTo(3);
		}
	}

	@Test
	void largeObjectsWork() throws SQLException {
		long id = this.guarded.unwrap(PGConnection.class).getLargeObjectAPI().createLO();
		try (LargeObject object = this.guarded.unwrap(PGConnection.class).getLargeObjectAPI().open(id)) {
			object.write(new byte[] { 1, 2, 3 });
		}
		assertThat(number("SELECT length(lo_get(" + id + "))")).isEqualTo(3);
	}

	@Test
	void arraysWork() throws SQLException {
		Array created = this.guarded.createArrayOf("int", new Integer[] { 1, 2, 3 });
		try (PreparedStatement statement = this.guarded.prepareStatement("SELECT CAST(? AS int[]) || ?")) {
			statement.setArray(1, created);
			statement.setObject(2, created);
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				Array array = result.getArray(1);
				assertThat((Integer[]) array.getArray()).containsExactly(1, 2, 3, 1, 2, 3);
				assertThat(result.getObject(1)).isInstanceOf(Array.class).hasToString("{1,2,3,1,2,3}");
				statement.setArray(1, array);
				array.free();
			}
		}
		created.free();
	}

	@Test
	void generatedKeysAndBatchesWork() throws SQLException {
		try (Statement table = this.guarded.createStatement()) {
			table.execute("CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY, name text)");
		}
		try (PreparedStatement statement = this.guarded.prepareStatement("INSERT INTO a (name) VALUES (?)",
				Statement.RETURN_GENERATED_KEYS)) {
			for (String name : new String[] { "x", "y" }) {
				statement.setString(1, name);
				statement.addBatch();
			}
			assertThat(statement.executeBatch()).hasSize(2);
			try (ResultSet keys = statement.getGeneratedKeys()) {
				assertThat(keys.next()).isTrue();
				assertThat(keys.getInt(1)).isOne();
				assertGuarded(keys.getStatement().getConnection());
			}
		}
		assertThat(this.recorder.count()).isEqualTo(2);
	}

	@Test
	void batchOfTextsIsChecked() throws SQLException {
		try (Statement statement = this.guarded.createStatement()) {
			assertThatIllegalArgumentException().isThrownBy(() -> statement.addBatch("COMMIT"));
		}
	}

	@Test
	void equalityIsThatOfTheGuard() throws SQLException {
		try (Statement statement = this.guarded.createStatement()) {
			assertThat(statement.equals(statement)).isTrue();
			assertThat(this.guarded.equals(this.raw)).isFalse();
			assertThat(statement).hasSameHashCodeAs(statement);
		}
	}

	private int number(String sql) throws SQLException {
		try (Statement statement = this.guarded.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getInt(1);
		}
	}

}
