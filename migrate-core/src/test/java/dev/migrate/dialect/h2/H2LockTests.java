package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class H2LockTests {

	private static final LockKey KEY = new LockKey(1);

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final H2Dialect dialect = new H2Dialect();

	private final SessionLock lock = this.dialect.lock();

	@Test
	void tryAcquireWhenAnotherSessionHasItIsBusyUntilItIsReleased() throws SQLException {
		try (Connection one = connect(); Connection two = connect()) {
			assertThat(acquire(one)).isEqualTo(SessionLock.Attempt.ACQUIRED);
			assertThat(acquire(two)).isEqualTo(SessionLock.Attempt.BUSY);
			assertThat(this.lock.release(two, KEY)).isFalse();
			assertThat(this.lock.release(one, KEY)).isTrue();
			assertThat(acquire(two)).isEqualTo(SessionLock.Attempt.ACQUIRED);
		}
	}

	@Test
	void tryAcquireWhenTheSessionThatHadItIsGoneSucceeds() throws SQLException {
		try (Connection two = connect()) {
			try (Connection one = connect()) {
				assertThat(acquire(one)).isEqualTo(SessionLock.Attempt.ACQUIRED);
			}
			assertThat(acquire(two)).isEqualTo(SessionLock.Attempt.ACQUIRED);
		}
	}

	@Test
	void tryAcquireWhenTheSessionHasItAlreadySaysThatItIsShared() throws SQLException {
		try (Connection one = connect()) {
			assertThat(acquire(one)).isEqualTo(SessionLock.Attempt.ACQUIRED);
			assertThat(acquire(one)).isEqualTo(SessionLock.Attempt.SHARED_SESSION);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, "sa", "");
	}

	private SessionLock.Attempt acquire(Connection connection) throws SQLException {
		Session session = this.dialect.sessions().open(connection, "shop", StatementLimits.DEFAULT.first());
		return this.lock.tryAcquire(connection, KEY, session.id());
	}

}
