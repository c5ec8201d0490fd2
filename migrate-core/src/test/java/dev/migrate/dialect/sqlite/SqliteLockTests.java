package dev.migrate.dialect.sqlite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteLockTests {

	private static final LockKey KEY = new LockKey(1);

	private final SqliteDialect dialect = new SqliteDialect();

	@TempDir
	private Path directory = Path.of("");

	private Connection connection = none();

	private Session session = new Session(0, "", "", "");

	// Assigned before each test, which the compiler can't know.
	@SuppressWarnings("NullAway")
	private static Connection none() {
		return null;
	}

	@BeforeEach
	void connect() throws SQLException {
		this.connection = DriverManager.getConnection(url());
		this.session = this.dialect.sessions().open(this.connection, "shop", StatementLimits.DEFAULT.first());
	}

	private String url() {
		return "jdbc:sqlite:" + this.directory.resolve("database");
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.connection.close();
	}

	@Test
	void tryAcquireWhenThisProcessHasItIsBusyUntilItIsReleased() throws SQLException {
		SqliteDialect other = new SqliteDialect();
		try (Connection waiting = DriverManager.getConnection(url())) {
			Session waiter = other.sessions().open(waiting, "other", StatementLimits.DEFAULT.first());
			assertThat(acquire()).isEqualTo(SessionLock.Attempt.ACQUIRED);
			assertThat(other.lock().tryAcquire(waiting, KEY, waiter.id())).isEqualTo(SessionLock.Attempt.BUSY);
			assertThat(holder(waiting)).isEqualTo("shop");
			assertThat(this.dialect.lock().hold(this.connection, KEY, this.session.id()))
				.isEqualTo(SessionLock.Hold.HELD);
			assertThat(this.dialect.lock().release(this.connection, KEY)).isTrue();
			assertThat(this.dialect.lock().release(this.connection, KEY)).isFalse();
			assertThat(holder(waiting)).isEmpty();
			assertThat(other.lock().tryAcquire(waiting, KEY, waiter.id())).isEqualTo(SessionLock.Attempt.ACQUIRED);
			other.lock().release(waiting, KEY);
		}
	}

	@Test
	void tryAcquireWhenAnotherProcessHadItAndWasKilledSucceeds() throws Exception {
		Process process = startHolder();
		try {
			assertThat(process.getInputStream().read()).isEqualTo('+');
			assertThat(acquire()).isEqualTo(SessionLock.Attempt.BUSY);
			assertThat(holder(this.connection)).isEqualTo("killed");
		}
		finally {
			process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
		}
		assertThat(holder(this.connection)).isEmpty();
		assertThat(acquire()).isEqualTo(SessionLock.Attempt.ACQUIRED);
		this.dialect.lock().release(this.connection, KEY);
	}

	@Test
	void tryAcquireWhenDatabaseIsInMemoryNeedsNoFile() throws SQLException {
		try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
			Session own = this.dialect.sessions().open(memory, "shop", StatementLimits.DEFAULT.first());
			assertThat(this.dialect.lock().tryAcquire(memory, KEY, own.id())).isEqualTo(SessionLock.Attempt.ACQUIRED);
			assertThat(this.dialect.lock().release(memory, KEY)).isTrue();
		}
	}

	private SessionLock.Attempt acquire() throws SQLException {
		return this.dialect.lock().tryAcquire(this.connection, KEY, this.session.id());
	}

	private String holder(Connection on) throws SQLException {
		SqlStatement query = this.dialect.lock().holderQuery(on, KEY);
		try (PreparedStatement statement = on.prepareStatement(query.text())) {
			for (int i = 0; i < query.parameters().size(); i++) {
				statement.setObject(i + 1, query.parameters().get(i));
			}
			try (ResultSet result = statement.executeQuery()) {
				return result.next() ? result.getString("lock_application") : "";
			}
		}
	}

	private Process startHolder() throws IOException {
		String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
		return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), url())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/** Takes the lock, says so, and waits to be killed. */
	static final class Holder {

		private Holder() {
		}

		public static void main(String[] args) throws Exception {
			SqliteDialect dialect = new SqliteDialect();
			Connection connection = DriverManager.getConnection(args[0]);
			Session session = dialect.sessions().open(connection, "killed", StatementLimits.DEFAULT.first());
			SessionLock.Attempt attempt = dialect.lock().tryAcquire(connection, KEY, session.id());
			System.out.write((attempt == SessionLock.Attempt.ACQUIRED) ? '+' : '-');
			System.out.flush();
			Thread.sleep(TimeUnit.MINUTES.toMillis(1));
		}

	}

}
