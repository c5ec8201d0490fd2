package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

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

		static boolean end(DataSource dataSource, Connection connection) throws SQLException {
			if (!(connection instanceof ProxyConnection) || !dataSource.isWrapperFor(HikariDataSource.class)) {
				return false;
			}
			dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
			return true;
		}

	}

}
