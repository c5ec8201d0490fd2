package dev.migrate.benchmarks.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import javax.sql.DataSource;

/** The loop that remembers, under a lock that it waits for in the server. */
public final class JdbcLockedPeer implements Peer {

	private final JdbcHistoryPeer peer = new JdbcHistoryPeer();

	@Override
	public void migrate(DataSource dataSource, Path scripts) throws Exception {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(4711)");
			this.peer.migrate(connection, scripts);
			statement.execute("SELECT pg_advisory_unlock(4711)");
		}
	}

}
