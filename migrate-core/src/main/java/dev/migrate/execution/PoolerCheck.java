package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migrate.dialect.PooledSession;
import dev.migrate.dialect.Sessions;
import dev.migrate.version.SharedSessionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a pooler gives the session of a client to others as well, before a
 * lock or a setting of ours is in it: a second client looks which session it is given.
 */
final class PoolerCheck {

	private static final Logger logger = LoggerFactory.getLogger(PoolerCheck.class);

	// A pool that has only the connection in use would make us wait for another.
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	// At the moment of a look our session may be busy with somebody else.
	private static final int LOOKS = 10;

	private final Connections connections;

	private final Sessions sessions;

	PoolerCheck(Connections connections, Sessions sessions) {
		this.connections = connections;
		this.sessions = sessions;
	}

	/** Fail if a connection leads to a pooler that shares sessions. */
	void check(Connection connection) throws SQLException {
		Optional<PooledSession> session = this.sessions.pooled(connection);
		if (session.isEmpty()) {
			return;
		}
		Optional<Connection> other = open();
		if (other.isEmpty()) {
			logger.info("Whether the pooler shares sessions can't be told in advance without a second connection");
			return;
		}
		boolean autoCommit = other.get().getAutoCommit();
		try {
			other.get().setAutoCommit(true);
			check(session.get(), connection, other.get());
		}
		finally {
			this.connections.giveBack(other.get(), autoCommit);
		}
	}

	private void check(PooledSession session, Connection connection, Connection other) throws SQLException {
		// Twice ours: two sessions that take turns serve each client by one of them.
		List<Connection> clients = List.of(other, connection, connection);
		for (int look = 0; look < LOOKS; look++) {
			for (Connection client : clients) {
				if (isShared(session, client)) {
					throw new SharedSessionException();
				}
			}
		}
	}

	private boolean isShared(PooledSession session, Connection client) throws SQLException {
		return this.sessions.pooled(client).filter(session::isSharedWith).isPresent();
	}

	private Optional<Connection> open() {
		CompletableFuture<Connection> opened = new CompletableFuture<>();
		Thread thread = new Thread(() -> open(opened), "migrate-pooler-check");
		thread.setDaemon(true);
		thread.start();
		try {
			return Optional.of(opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (ExecutionException ex) {
			logger.debug("There is no second connection", ex);
			return Optional.empty();
		}
		catch (TimeoutException ex) {
			return opened.cancel(false) ? Optional.empty() : Optional.of(opened.join());
		}
		catch (InterruptedException ex) {
			opened.cancel(false);
			Thread.currentThread().interrupt();
			throw new MigrationCancelledException();
		}
	}

	private void open(CompletableFuture<Connection> opened) {
		try {
			Connection connection = this.connections.open();
			if (!opened.complete(connection)) {
				connection.close();
			}
		}
		catch (SQLException | RuntimeException ex) {
			opened.completeExceptionally(ex);
		}
	}

}
