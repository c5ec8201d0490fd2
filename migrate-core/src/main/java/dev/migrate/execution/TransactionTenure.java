package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrate.contention.BlockerWatch;
import dev.migrate.contention.SessionLimits;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.LockWaiting;
import dev.migrate.version.TransactionMigrationLock;
import dev.migrate.version.VersionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each transaction takes the lock as the first thing it does, on whatever session it is
 * given, and leaves that session as it was found: a moment later it belongs to others.
 */
final class TransactionTenure implements LockTenure {

	private static final Logger logger = LoggerFactory.getLogger(TransactionTenure.class);

	private final Connection connection;

	private final TransactionMigrationLock lock;

	private final SessionSetup setup;

	private final SessionLimits limits;

	private final BlockerWatch watch;

	private final VersionStore versions;

	private @Nullable LockQueue queue;

	private String ours = "";

	private boolean restored;

	TransactionTenure(Connection connection, TransactionMigrationLock lock, SessionSetup setup, SessionLimits limits,
			BlockerWatch watch, VersionStore versions) {
		this.connection = connection;
		this.lock = lock;
		this.setup = setup;
		this.limits = limits;
		this.watch = watch;
		this.versions = versions;
	}

	@Override
	public boolean begin(LockQueue queue) throws SQLException {
		this.queue = queue;
		return isOpen() || isBegun(queue);
	}

	@Override
	public boolean covers(List<RevisionId> rows) throws SQLException {
		LockQueue queue = this.queue;
		if (!isOpen() && (queue == null || !isBegun(queue.onceMore()))) {
			return false;
		}
		return Set.copyOf(this.versions.read(this.connection).ids()).equals(Set.copyOf(rows));
	}

	// Nobody else ends the automatic mode of this connection.
	private boolean isOpen() throws SQLException {
		return !this.connection.getAutoCommit();
	}

	private boolean isBegun(LockWaiting waiting) throws SQLException {
		if (!this.lock.acquire(this.connection, waiting)) {
			return false;
		}
		this.watch.over(this.lock.found().id());
		setUp();
		return true;
	}

	private void setUp() throws SQLException {
		this.ours = this.setup.open(this.connection).state();
		this.limits.restored();
		this.restored = false;
	}

	@Override
	public void beforeStep(String left) throws SQLException {
		if (this.restored) {
			setUp();
		}
	}

	// What the kind of the last statement was given is ours, too.
	@Override
	public void beforeRecord() throws SQLException {
		this.limits.settle();
	}

	// Some of it may be set for the session, which the next client would meet.
	@Override
	public void afterRecord(String left) throws SQLException {
		if (!this.ours.equals(left)) {
			Session found = this.lock.found();
			this.setup.sessions().restore(this.connection, found);
			this.restored = true;
		}
	}

	@Override
	public void write(Writing writing) throws SQLException {
		if (!isBegun(new BriefWaiting())) {
			throw new SQLException("Other instances were at work all the time");
		}
		try {
			writing.write();
			this.connection.commit();
		}
		finally {
			rollback();
		}
	}

	@Override
	public SqlStatement fence() {
		return this.lock.fence();
	}

	@Override
	public SessionLock.Hold hold() throws SQLException {
		return this.lock.hold(this.connection);
	}

	@Override
	public void end() throws SQLException {
		if (isOpen()) {
			rollback();
		}
	}

	private void rollback() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
	}

	@Override
	public void giveUp() {
		try {
			end();
		}
		catch (SQLException ex) {
			logger.debug("The session is gone, and its transaction with it", ex);
		}
	}

}
