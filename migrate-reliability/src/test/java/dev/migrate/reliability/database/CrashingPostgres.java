package dev.migrate.reliability.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.faults.Eventually;
import dev.migrate.testing.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A server that keeps its promises when it is killed, and comes up again. */
public final class CrashingPostgres implements AutoCloseable {

	private final EmbeddedPostgres server;

	private final Path data;

	private final List<String> command;

	private CrashingPostgres(EmbeddedPostgres server, Path data) throws IOException {
		this.server = server;
		this.data = data;
		this.command = command();
	}

	/** Start one that writes to its disk before it confirms. */
	public static CrashingPostgres start() {
		try {
			Path data = Files.createTempDirectory("crashing");
			return new CrashingPostgres(EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.start(), data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return a database on it. */
	public PostgresServer.Database database() {
		return new PostgresServer.Database(this.server.getPort(), "postgres");
	}

	// A server does not run as root; in a user namespace of its own nobody is root.
	private List<String> command() throws IOException {
		List<String> parts = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			parts.addAll(List.of("unshare", "-U"));
		}
		String line = Files.readString(Path.of("/proc", String.valueOf(master().pid()), "cmdline"));
		parts.addAll(List.of(line.split("\0")));
		return parts;
	}

	private ProcessHandle master() throws IOException {
		long pid = Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).get(0));
		return ProcessHandle.of(pid).orElseThrow();
	}

	/** Kill it with all its processes, and start it again. */
	public void crash() {
		try {
			ProcessHandle master = master();
			List<ProcessHandle> all = Stream.concat(Stream.of(master), master.descendants()).toList();
			all.forEach(ProcessHandle::destroyForcibly);
			Eventually.holds("the server is dead", () -> all.stream().noneMatch(ProcessHandle::isAlive));
			new ProcessBuilder(this.command).redirectErrorStream(true)
				.redirectOutput(this.data.resolve("log").toFile())
				.start();
			Eventually.holds("the server is back", this::answers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers() {
		try (Connection connection = database().dataSource().getConnection()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
