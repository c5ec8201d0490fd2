package dev.migrate.contention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from another session who is in the way of a statement, while it still waits: once
 * it has given up, the server no longer tells. Of a long one it tells how far it is.
 */
public final class BlockerWatch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(BlockerWatch.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

	private final DataSource dataSource;

	private final Sessions sessions;

	private volatile long sessionId;

	private final Duration firstLook;

	private final ProgressLog progress = new ProgressLog(Clock.systemUTC());

	private @Nullable ScheduledExecutorService executor;

	private @Nullable Future<?> looks;

	private volatile List<Blocker> seen = List.of();

	/**
	 * Watch over a session.
	 * @param dataSource lends the other session
	 * @param sessionId the session
	 * @param limits the limits of its statements
	 */
	public BlockerWatch(DataSource dataSource, Sessions sessions, long sessionId, StatementLimits limits) {
		this.dataSource = dataSource;
		this.sessions = sessions;
		this.sessionId = sessionId;
		this.firstLook = limits.lockTimeout().dividedBy(2);
	}

	/** Watch over another session from now on. */
	public void over(long sessionId) {
		this.sessionId = sessionId;
	}

	/** Note that a statement begins to run. */
	public void begin() {
		if (this.sessions.showsBlockers()) {
			this.seen = List.of();
			this.looks = executor().scheduleWithFixedDelay(this::look, this.firstLook.toNanos(),
					Math.max(this.firstLook.toNanos(), BETWEEN_LOOKS.toNanos()), TimeUnit.NANOSECONDS);
		}
	}

	private ScheduledExecutorService executor() {
		if (this.executor == null) {
			this.executor = Executors.newSingleThreadScheduledExecutor((task) -> {
				Thread thread = new Thread(task, "migrate-blockers");
				thread.setDaemon(true);
				return thread;
			});
		}
		return this.executor;
	}

	/** Note that the statement is over. */
	public void end() {
		if (this.looks != null) {
			this.looks.cancel(false);
			this.looks = null;
		}
	}

	/** Return who was last seen in the way of the last statement. */
	public List<Blocker> seen() {
		return this.seen;
	}

	private void look() {
		// Lent as it is and given back as it is: should it be the watched session itself,
		// a
		// change of its mode would commit.
		try (Connection connection = this.dataSource.getConnection()) {
			List<Blocker> blockers = this.sessions.blockers(connection, this.sessionId);
			if (!blockers.isEmpty()) {
				this.seen = blockers;
				logger.info("Waiting for {}", BlockerText.of(blockers));
			}
			this.sessions.progress(connection, this.sessionId).ifPresent(this.progress::show);
		}
		catch (SQLException | RuntimeException ex) {
			logger.debug("Who is in the way could not be seen", ex);
		}
	}

	@Override
	public void close() {
		end();
		if (this.executor != null) {
			this.executor.shutdownNow();
		}
	}

}
