package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/** What Debian's package of the server has installed, or another's. */
final class InstalledMariaDb {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Path directory = ServerDirectory.create("mariadb");

	private final int port = FreePort.find();

	/** Start a server on an empty directory, which ends with this virtual machine. */
	String start() {
		String user = "--user=" + System.getProperty("user.name");
		Path data = this.directory.resolve("data");
		run(InstalledPrograms.server("mariadb-install-db").orElseThrow(), "--no-defaults", user, "--datadir=" + data,
				"--skip-test-db", "--auth-root-authentication-method=normal");
		// A server that starts clears the folder of temporary tables: also that of
		// others.
		Process server = process(InstalledPrograms.server("mariadbd").orElseThrow(), "--no-defaults", user,
				"--datadir=" + data, "--tmpdir=" + this.directory, "--socket=" + this.directory.resolve("socket"),
				"--pid-file=" + this.directory.resolve("pid"), "--bind-address=127.0.0.1", "--port=" + this.port,
				"--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0", "--innodb-buffer-pool-size=64M",
				"--lower-case-table-names=0", "--character-set-server=utf8mb4");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
		String url = "jdbc:mariadb://127.0.0.1:%d/?user=root".formatted(this.port);
		awaitAnswer(server, url);
		return url;
	}

	/** Return whether there is one. */
	static boolean isThere() {
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

	private void awaitAnswer(Process server, String url) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try (Connection connection = DriverManager.getConnection(url)) {
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
