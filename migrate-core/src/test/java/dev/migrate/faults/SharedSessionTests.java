package dev.migrate.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.LockLostException;
import dev.migrate.version.SharedSessionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A pooler hands out sessions by transaction: one to several clients, or several to one.
 */
class SharedSessionTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final List<Connection> sessions = new ArrayList<>();

	private final AtomicInteger current = new AtomicInteger();

	@AfterEach
	void close() throws SQLException {
		for (Connection session : this.sessions) {
			session.close();
		}
	}

	@Test
	void sessionOfAnotherClientIsRefused() {
		RevisionSource second = TestRevisions.of(revision("b").upgrade("CREATE TABLE b (id int)"));
		RevisionSource first = TestRevisions.of(revision("a").withoutTransaction().upgrade((op) -> {
			assertThatExceptionOfType(SharedSessionException.class).isThrownBy(() -> migrator(second).upgrade())
				.withMessageContaining("a pooler hands it to other clients between two transactions. Nothing was run."
						+ " Give migrations a URL that leads to the database directly");
			op.execute("CREATE TABLE a (id int)");
		}));
		assertThat(migrator(first).upgrade().transition()).isEqualTo("base → a");
		assertThat(tables()).containsExactly("a");
	}

	@Test
	void sessionThatChangesBetweenLockAndRevisionRecordsNothing() {
		Migrator migrator = Migrator
			.builder(new ObservedDataSource(pooler(),
					ObservedDataSource.before("migrate_version_history\" (", this::next)))
			.source(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)")))
			.build();
		assertLockLost(migrator);
	}

	@Test
	void sessionThatChangesBetweenTwoRevisionsKeepsTheFirst() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE a (id int)");
			next();
		}), revision("b<a").upgrade("CREATE TABLE b (id int)")));
		assertLockLost(migrator);
	}

	@Test
	void lockOnAnotherSessionThanTheRevisionsIsRefused() {
		ObservedDataSource dataSource = new ObservedDataSource(pooler(), new ObservedDataSource.Observer() {
			@Override
			public void after(int number, String statement) {
				if (statement.contains("set_config('application_name'")) {
					SharedSessionTests.this.current.set(1);
				}
				else if (statement.contains("pg_try_advisory_lock")) {
					SharedSessionTests.this.current.set(0);
				}
			}
		});
		Migrator migrator = Migrator.builder(dataSource)
			.source(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)")))
			.build();
		assertThatExceptionOfType(SharedSessionException.class).isThrownBy(migrator::upgrade);
		assertThat(tables()).isEmpty();
	}

	private void assertLockLost(Migrator migrator) {
		assertThatExceptionOfType(LockLostException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("was rolled back: at its end it was on another database session than the one that"
					+ " took the migration lock. A pooler hands out sessions by transaction.")
			.withMessageContaining("What was committed before it is recorded.");
		List<String> applied = this.witness.strings("SELECT version_num FROM migrate_version");
		assertThat(tables()).isEqualTo(applied);
		assertThat(this.witness.strings("SELECT revision FROM migrate_version_history WHERE outcome = 'DONE'"))
			.isEqualTo(applied);
	}

	private Migrator migrator(RevisionSource source) {
		return Migrator.builder(pooler()).source(source).build();
	}

	private List<String> tables() {
		return this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^.$' ORDER BY 1");
	}

	/** Serve clients by the next session from their next transaction on. */
	private void next() {
		this.current.incrementAndGet();
	}

	private DataSource pooler() {
		return new AbstractDataSource() {
			@Override
			public Connection getConnection() throws SQLException {
				return clientConnection();
			}

			@Override
			public Connection getConnection(String user, String password) throws SQLException {
				return getConnection();
			}
		};
	}

	// A client that leaves the pooler takes no session with it.
	private Connection clientConnection() {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				new Pooled());
	}

	private Connection session(int number) throws SQLException {
		while (this.sessions.size() <= number) {
			this.sessions.add(this.database.dataSource().getConnection());
		}
		return this.sessions.get(number);
	}

	private final class Pooled implements java.lang.reflect.InvocationHandler {

		private @Nullable Connection inTransaction;

		@Override
		public @Nullable Object invoke(Object proxy, java.lang.reflect.Method method,
				@Nullable Object @Nullable [] arguments) throws Throwable {
			String name = method.getName();
			if (name.equals("close") || name.equals("abort")) {
				return null;
			}
			Connection served = (this.inTransaction != null) ? this.inTransaction
					: session(SharedSessionTests.this.current.get());
			try {
				Object result = method.invoke(served, arguments);
				if (name.equals("setAutoCommit") || name.equals("commit") || name.equals("rollback")) {
					this.inTransaction = served.getAutoCommit() ? null : served;
				}
				return result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
