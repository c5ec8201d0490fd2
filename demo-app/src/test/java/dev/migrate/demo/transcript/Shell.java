package dev.migrate.demo.transcript;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrate.demo.process.ExtractedApplication;
import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.PostgresServer;

/**
 * A shell in which {@code migrate} is the command of the packaged application, and
 * nothing of the machine's own environment is seen.
 */
final class Shell {

	static final String USER = "ann";

	static final String HOST = "workstation";

	private static final String MIGRATE = """
			#!/bin/sh
			exec %s "$@"
			""";

	private static final String TERMINAL = """
			#!/bin/sh
			# terminal COLUMNS COMMAND: runs a command in a terminal of its own
			columns=$1
			shift
			exec script -qec "stty cols $columns; $*" --echo never /dev/null
			""";

	private static final String READ_ONLY = """
			#!/bin/sh
			# read-only COMMAND: runs a command where nothing can be written to the current directory
			exec unshare -rm sh -c 'mount --bind . . && mount -o remount,bind,ro . && cd "$PWD" && exec "$@"' sh "$@"
			""";

	private final Path directory;

	private final Map<String, String> variables;

	private Shell(Path directory, Map<String, String> variables) {
		this.directory = directory;
		this.variables = variables;
	}

	/** Open one whose programs are kept in a home, and which works in a directory. */
	static Shell open(Path home, Path directory, PostgresServer.Database database) throws IOException {
		Path programs = Files.createDirectories(home.resolve("bin"));
		program(programs.resolve("migrate"),
				MIGRATE.formatted(ExtractedApplication.shared()
					.migrate("-Duser.name=" + USER)
					.stream()
					.map((word) -> "'" + word + "'")
					.collect(Collectors.joining(" "))));
		program(programs.resolve("terminal"), TERMINAL);
		program(programs.resolve("read-only"), READ_ONLY);
		String port = String.valueOf(database.port());
		return new Shell(directory,
				Map.ofEntries(Map.entry("PATH", programs + File.pathSeparator + System.getenv("PATH")),
						Map.entry("HOME", home.toString()), Map.entry("HOSTNAME", HOST), Map.entry("LC_ALL", "C.UTF-8"),
						Map.entry("TERM", "xterm"),
						Map.entry("SPRING_DATASOURCE_URL",
								"jdbc:postgresql://localhost:%s/%s".formatted(port, database.name())),
						Map.entry("SPRING_DATASOURCE_USERNAME", "postgres"), Map.entry("PGHOST", "localhost"),
						Map.entry("PGPORT", port), Map.entry("PGUSER", "postgres"),
						Map.entry("PGDATABASE", database.name())));
	}

	private static void program(Path file, String text) throws IOException {
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	/** Type a line, and wait for its end. */
	FinishedProcess type(String line) {
		try {
			return run(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while this ran: " + line, ex);
		}
	}

	private FinishedProcess run(String line) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("bash", "-c", line).directory(this.directory.toFile());
		builder.environment().clear();
		builder.environment().putAll(this.variables);
		return FinishedProcess.of(builder);
	}

}
