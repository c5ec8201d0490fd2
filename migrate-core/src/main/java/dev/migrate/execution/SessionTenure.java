package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.contention.SessionLimits;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.SqlFault;
import dev.migrate.operation.SqlStatement;
import dev.migrate.version.LockLostException;
import dev.migrate.version.MigrationLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session has the lock from the first read to the last commit, and is ours alone. */
final class SessionTenure implements LockTenure {

	private static final Logger logger = LoggerFactory.getLogger(SessionTenure.class);

	private final Connection connection;

	private final Dialect dialect;

	private final Session facts;

	private final SessionLimits limits;

	private final MigrationLock lock;

	SessionTenure(Connection connection, Dialect dialect, Session facts, SessionLimits limits, MigrationLock lock) {
		this.connection = connection;
		this.dialect = dialect;
		this.facts = facts;
		this.limits = limits;
		this.lock = lock;
	}

	@Override
	public boolean begin(LockQueue queue) throws SQLException {
		return this.lock.acquire(this.connection, queue);
	}

	@Override
	public void beforeStep(String left) throws SQLException {
		if (!this.facts.state().equals(left)) {
			this.dialect.sessions().restore(this.connection, this.facts);
		}
		this.limits.restored();
	}

	@Override
	public SqlStatement fence() {
		return this.lock.fence();
	}

	@Override
	public SessionLock.Hold hold() throws SQLException {
		return this.lock.hold(this.connection);
	}

	// A lost session has given up its lock as well, and not before the last COMMIT.
	@Override
	public void end() throws SQLException {
		try {
			this.lock.release(this.connection);
		}
		catch (SQLException ex) {
			if (this.dialect.faultOf(ex) != SqlFault.CONNECTION_LOST) {
				throw ex;
			}
			logger.info("The connection was lost after the last revision was committed: {}", ex.getMessage());
		}
	}

	// The lock ends with the session, but the server may take a moment to end that.
	@Override
	public void giveUp() {
		try {
			this.lock.release(this.connection);
		}
		catch (SQLException | LockLostException ex) {
			logger.debug("The lock could not be given back after a failure", ex);
		}
	}

}
