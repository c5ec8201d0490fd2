package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.postgresql.ds.PGSimpleDataSource;

/** A real PgBouncer in front of a server, where one is installed. */
public final class PgBouncer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final PostgresServer.Database database;

	private final Path log;

	private final int port;

	private final Process process;

	private PgBouncer(PostgresServer.Database database, String mode, List<String> settings) {
		this.database = database;
		try {
			this.port = FreePort.find();
			this.log = Files.createTempFile("pgbouncer", ".log");
			Path configuration = Files.createTempFile("pgbouncer", ".ini");
			Files.writeString(configuration, configuration(mode, settings));
			this.process = start(configuration);
			awaitAnswer();
			Files.delete(configuration);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return whether it is installed. */
	public static boolean isThere() {
		return InstalledPrograms.server("pgbouncer").isPresent();
	}

	/**
	 * Start one.
	 * @param mode how long a client has a session: as in {@code pool_mode}
	 * @param settings more lines of its configuration
	 */
	public static PgBouncer start(PostgresServer.Database database, String mode, String... settings) {
		return new PgBouncer(database, mode, List.of(settings));
	}

	/** Return the database as seen through it. */
	public PostgresServer.Database database() {
		return new PostgresServer.Database(this.port, this.database.name());
	}

	/** Return a data source that opens a new connection to it each time. */
	public PGSimpleDataSource dataSource() {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl("jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(this.port, this.database.name()));
		// Statements that stay prepared on one session are unknown to the next.
		dataSource.setPrepareThreshold(0);
		return dataSource;
	}

	private String configuration(String mode, List<String> settings) {
		return """
				[databases]
				* = host=127.0.0.1 port=%d user=postgres
				[pgbouncer]
				listen_addr = 127.0.0.1
				listen_port = %d
				unix_socket_dir =
				auth_type = any
				ignore_startup_parameters = extra_float_digits
				pool_mode = %s
				%s
				""".formatted(this.database.port(), this.port, mode, String.join("\n", settings));
	}

	// It refuses to run as root.
	private Process start(Path configuration) throws IOException {
		boolean root = "root".equals(System.getProperty("user.name"));
		String program = InstalledPrograms.server("pgbouncer").orElseThrow();
		List<String> command = root ? List.of(program, "-u", "nobody", configuration.toString())
				: List.of(program, configuration.toString());
		Process started = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.log.toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
		return started;
	}

	private void awaitAnswer() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!answers()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("PgBouncer did not start: " + Files.readString(this.log));
			}
			pause();
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			Files.deleteIfExists(this.log);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
