package dev.migrate.dialect.sqlite;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the operating system on a file beside the database. It ends with the process
 * that has it, however that ends. A database in memory belongs to one process, and needs
 * none.
 */
class SqliteLock implements SessionLock {

	private static final String NOBODY = "SELECT NULL AS session_id, NULL AS lock_application, NULL AS lock_user,"
			+ " NULL AS address, NULL AS since WHERE 1 = 0";

	private static final String HOLDER = "SELECT ? AS session_id, ? AS lock_application, ? AS lock_user, ? AS address,"
			+ " ? AS since";

	// Far beyond the text: where locks are mandatory it can still be read.
	private static final long LOCKED_BYTE = 1L << 40;

	private final Map<Long, Held> held = new ConcurrentHashMap<>();

	private final Map<Long, String> applications = new ConcurrentHashMap<>();

	/** Note what a session is called. */
	void opened(long sessionId, String application) {
		this.applications.put(sessionId, application);
	}

	@Override
	public Attempt tryAcquire(Connection connection, LockKey key, long sessionId) throws SQLException {
		Optional<Path> file = file(connection);
		if (file.isEmpty()) {
			this.held.put(sessionId, new Held(null, null, ""));
			return Attempt.ACQUIRED;
		}
		try {
			Held lock = acquire(file.get(), sessionId);
			if (lock == null) {
				return Attempt.BUSY;
			}
			this.held.put(sessionId, lock);
			return Attempt.ACQUIRED;
		}
		catch (IOException ex) {
			throw new SQLException("The lock file %s can't be used: %s".formatted(file.get(), ex), ex);
		}
	}

	// As long as this process has the lock, it must not open the file once more: on most
	// systems the lock would end when that is closed. Class loaders don't share a static
	// field, but they do share the system properties.
	private @Nullable Held acquire(Path file, long sessionId) throws IOException {
		String property = property(file);
		String holder = holder(sessionId);
		if (System.getProperties().putIfAbsent(property, holder) != null) {
			return null;
		}
		Held lock = null;
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock fileLock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (fileLock != null) {
				channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
				lock = new Held(channel, fileLock, property);
			}
			return lock;
		}
		finally {
			if (lock == null) {
				if (channel != null) {
					channel.close();
				}
				System.clearProperty(property);
			}
		}
	}

	private static String property(Path file) {
		return "migrate.sqlite.lock." + file;
	}

	private String holder(long sessionId) throws IOException {
		return String.join("\n", Long.toString(sessionId), this.applications.getOrDefault(sessionId, "?"),
				System.getProperty("user.name", "?"), Long.toString(ProcessHandle.current().pid()),
				InetAddress.getLocalHost().getHostName(), Instant.now().toString());
	}

	@Override
	public boolean release(Connection connection, LockKey key) throws SQLException {
		Optional<Path> file = file(connection);
		boolean released = false;
		for (Map.Entry<Long, Held> entry : List.copyOf(this.held.entrySet())) {
			if (entry.getValue().property().equals(file.map(SqliteLock::property).orElse(""))) {
				released = this.held.remove(entry.getKey(), entry.getValue());
				entry.getValue().release();
			}
		}
		return released;
	}

	@Override
	public SqlStatement fence(LockKey key, long sessionId) {
		return SqlStatement.of("1 = ?", isHeld(sessionId) ? 1 : 0);
	}

	@Override
	public Hold hold(Connection connection, LockKey key, long sessionId) {
		return isHeld(sessionId) ? Hold.HELD : Hold.GIVEN_UP;
	}

	private boolean isHeld(long sessionId) {
		Held lock = this.held.get(sessionId);
		return lock != null && lock.isValid();
	}

	@Override
	public SqlStatement holderQuery(Connection connection, LockKey key) throws SQLException {
		Optional<Path> file = file(connection);
		String text = file.map(SqliteLock::property).map(System::getProperty).orElse("");
		if (text.isEmpty() && file.isPresent()) {
			text = read(file.get());
		}
		String[] facts = text.split("\n", -1);
		if (facts.length < 6 || !isAlive(facts)) {
			return SqlStatement.of(NOBODY);
		}
		return SqlStatement.of(HOLDER, Long.parseLong(facts[0]), facts[1], facts[2],
				"process " + facts[3] + " on " + facts[4], facts[5]);
	}

	private String read(Path file) throws SQLException {
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new SQLException("The lock file %s can't be read: %s".formatted(file, ex), ex);
		}
	}

	// A process that was killed leaves its text behind.
	private boolean isAlive(String[] facts) throws SQLException {
		try {
			boolean here = facts[4].equals(InetAddress.getLocalHost().getHostName());
			return !here || ProcessHandle.of(Long.parseLong(facts[3])).isPresent();
		}
		catch (IOException ex) {
			throw new SQLException("The name of this host is not known", ex);
		}
	}

	private static Optional<Path> file(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement
					.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main' AND file <> ''")) {
			return result.next() ? Optional.of(Path.of(result.getString(1) + "-migrate-lock")) : Optional.empty();
		}
	}

	/**
	 * A lock that was taken.
	 *
	 * @param channel the open file, if there is one
	 * @param lock its lock
	 * @param property the mark that this process has it
	 */
	private record Held(@Nullable FileChannel channel, @Nullable FileLock lock, String property) {

		boolean isValid() {
			return this.lock == null || this.lock.isValid();
		}

		void release() throws SQLException {
			try {
				if (this.channel != null) {
					this.channel.truncate(0);
					this.channel.close();
				}
			}
			catch (IOException ex) {
				throw new SQLException("The lock file could not be closed: " + ex, ex);
			}
			finally {
				if (!this.property.isEmpty()) {
					System.clearProperty(this.property);
				}
			}
		}

	}

}
