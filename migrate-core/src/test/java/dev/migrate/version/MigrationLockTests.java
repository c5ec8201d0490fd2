package dev.migrate.version;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.operation.SqlStatement;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationLockTests {

	private final Connection connection = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
			new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
				throw new UnsupportedOperationException(method.getName());
			});

	@Test
	void acquireWhenAllIsDoneAfterAPauseLeavesTheLockAlone() throws SQLException {
		BusyOnce lock = new BusyOnce();
		boolean acquired = new MigrationLock(lock, new PostgresDialect().bookkeeping(), new LockKey(1), 2)
			.acquire(this.connection, new DoneMeanwhile());
		assertThat(acquired).isFalse();
		assertThat(lock.tries).isEqualTo(1);
	}

	/** Is free when it is tried again. */
	private static final class BusyOnce implements SessionLock {

		private int tries;

		@Override
		public Attempt tryAcquire(Connection connection, LockKey key, long sessionId) {
			return (this.tries++ == 0) ? Attempt.BUSY : Attempt.ACQUIRED;
		}

		@Override
		public boolean release(Connection connection, LockKey key) {
			return true;
		}

		@Override
		public SqlStatement holderQuery(Connection connection, LockKey key) {
			return SqlStatement.of("SELECT 1");
		}

		@Override
		public SqlStatement fence(LockKey key, long sessionId) {
			return SqlStatement.of("true");
		}

		@Override
		public Hold hold(Connection connection, LockKey key, long sessionId) {
			return Hold.HELD;
		}

	}

	/** Whoever has the lock is done while we pause. */
	private static final class DoneMeanwhile implements LockWaiting {

		private boolean needed = true;

		@Override
		public boolean stillNeeded() {
			return this.needed;
		}

		@Override
		public void waited(Duration time, HolderLookup holder) {
			assertThat(time).isGreaterThanOrEqualTo(Duration.ZERO);
		}

		@Override
		public void pause(Duration time) {
			this.needed = false;
		}

	}

}
