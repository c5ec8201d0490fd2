package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/** What Debian's package of the server has installed, or another's. */
public final class InstalledMariaDb {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> FAST = List.of("--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0");

	private static final List<String> SAFE = List.of("--innodb-flush-log-at-trx-commit=1", "--sync-binlog=1");

	private final Path directory = ServerDirectory.create("mariadb");

	private final int port = FreePort.find();

	private final List<String> settings;

	private Process server;

	private InstalledMariaDb(List<String> settings) {
		this.settings = settings;
		run(InstalledPrograms.server("mariadb-install-db").orElseThrow(), "--no-defaults", user(),
				"--datadir=" + data(), "--skip-test-db", "--auth-root-authentication-method=normal");
		this.server = launched();
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
		awaitAnswer();
	}

	/** Start a server on an empty directory, which ends with this virtual machine. */
	static InstalledMariaDb fast() {
		return new InstalledMariaDb(FAST);
	}

	/** Start one that writes down what it confirms before it does so. */
	public static InstalledMariaDb safe() {
		return new InstalledMariaDb(SAFE);
	}

	/** Return its URL, with a user who may do everything. */
	public String url() {
		return "jdbc:mariadb://127.0.0.1:%d/?user=root".formatted(this.port);
	}

	/** Return where it keeps its databases, each in a folder. */
	public Path data() {
		return this.directory.resolve("data");
	}

	private static String user() {
		return "--user=" + System.getProperty("user.name");
	}

	private Process launched() {
		List<String> command = new ArrayList<>(List.of(InstalledPrograms.server("mariadbd").orElseThrow(),
				"--no-defaults", user(), "--datadir=" + data()));
		// A server that starts clears the folder of temporary tables: also that of
		// others.
		command.addAll(List.of("--tmpdir=" + this.directory, "--socket=" + this.directory.resolve("socket"),
				"--pid-file=" + this.directory.resolve("pid"), "--bind-address=127.0.0.1", "--port=" + this.port,
				"--innodb-buffer-pool-size=64M", "--lower-case-table-names=0", "--character-set-server=utf8mb4"));
		command.addAll(this.settings);
		return process(command.toArray(String[]::new));
	}

	/** Kill it as {@code kill -9} does, and start it again. */
	public void crash() {
		try {
			this.server.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		this.server = launched();
		awaitAnswer();
	}

	/** Return whether there is one. */
	public static boolean isThere() {
		return InstalledPrograms.server("mariadbd").isPresent();
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

	private void awaitAnswer() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try (Connection connection = DriverManager.getConnection(url())) {
				connection.isValid(1);
				return;
			}
			catch (SQLException ex) {
				if (!this.server.isAlive() || System.nanoTime() > end) {
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

	private void stop() {
		this.server.destroy();
		try {
			this.server.waitFor();
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
