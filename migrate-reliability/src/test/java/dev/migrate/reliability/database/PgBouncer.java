package dev.migrate.reliability.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.faults.Eventually;
import dev.migrate.testing.PostgresServer;

/** A pooler that gives its one session to whoever begins a transaction. */
public final class PgBouncer implements AutoCloseable {

	private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

	private final Process process;

	private final String url;

	private PgBouncer(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	/** Return whether Debian's package is installed. */
	public static boolean isInstalled() {
		return Files.isExecutable(PROGRAM);
	}

	/** Start one in front of a database. */
	public static PgBouncer inFrontOf(PostgresServer.Database database) {
		try {
			int port = freePort();
			Path file = Files.createTempFile("pgbouncer", ".ini",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
			Files.writeString(file, """
					[databases]
					%s = host=127.0.0.1 port=%d user=postgres
					[pgbouncer]
					listen_addr = 127.0.0.1
					listen_port = %d
					unix_socket_dir =
					auth_type = any
					pool_mode = transaction
					default_pool_size = 1
					ignore_startup_parameters = extra_float_digits
					""".formatted(database.name(), database.port(), port));
			String url = "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&prepareThreshold=0".formatted(port,
					database.name());
			PgBouncer bouncer = new PgBouncer(new ProcessBuilder(command(file)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start(), url);
			Eventually.holds("the pooler answers", bouncer::answers);
			return bouncer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// It does not run as root.
	private static List<String> command(Path file) {
		List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("-u", "nobody"));
		}
		command.add(file.toString());
		return command;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private boolean answers() {
		try (Connection connection = DriverManager.getConnection(this.url)) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/** Return the URL of the database behind it. */
	public String url() {
		return this.url;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		Eventually.holds("the pooler has ended", () -> !this.process.isAlive());
	}

}
