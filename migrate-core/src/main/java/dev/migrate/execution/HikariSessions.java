package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.ProxyConnection;

import org.springframework.util.ClassUtils;

/** Ends sessions of the pool that most applications have, in the way it offers. */
final class HikariSessions {

	private static final boolean PRESENT = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			HikariSessions.class.getClassLoader());

	private HikariSessions() {
	}

	/** End the session if it is one of Hikari's; return whether it was. */
	static boolean end(DataSource dataSource, Connection connection) throws SQLException {
		return PRESENT && Pool.end(dataSource, connection);
	}

	/** Only linked where Hikari is on the class path. */
	private static final class Pool {

		/** Two versions of the pool name the thread in two ways. */
		private static final Pattern CLOSER = Pattern.compile("[: ]connection[- ]closer");

		private static final Duration LONGEST_END = Duration.ofSeconds(1);

		private static final Duration PAUSE = Duration.ofNanos(100_000);

		static boolean end(DataSource dataSource, Connection connection) throws SQLException {
			if (!(connection instanceof ProxyConnection) || !dataSource.isWrapperFor(HikariDataSource.class)) {
				return false;
			}
			HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
			Connection session = connection.unwrap(Connection.class);
			pool.evictConnection(connection);
			awaitEnd(pool.getPoolName(), session);
			return true;
		}

		// A thread of the pool ends the session, and then looks whether the pool needs
		// another. A pool that is closed just before that look waits for the thread, and
		// the thread for the pool, until ten seconds are over. Commands close theirs as
		// soon as they are done, so nothing is done before the look is.
		private static void awaitEnd(String pool, Connection session) throws SQLException {
			long last = System.nanoTime() + LONGEST_END.toNanos();
			while ((!session.isClosed() || isClosing(pool)) && System.nanoTime() < last) {
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}

		private static boolean isClosing(String pool) {
			return threads().filter((thread) -> thread.getName().startsWith(pool))
				.filter((thread) -> CLOSER.matcher(thread.getName().substring(pool.length())).matches())
				.map(Thread::getState)
				.anyMatch((state) -> state == Thread.State.RUNNABLE || state == Thread.State.BLOCKED);
		}

		private static Stream<Thread> threads() {
			ThreadGroup all = Thread.currentThread().getThreadGroup();
			while (all.getParent() != null) {
				all = all.getParent();
			}
			// Some may begin meanwhile, and those that do not fit are left out.
			Thread[] threads = new Thread[2 * all.activeCount()];
			return Arrays.stream(threads, 0, all.enumerate(threads));
		}

	}

}
