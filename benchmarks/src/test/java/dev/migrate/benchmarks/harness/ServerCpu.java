package dev.migrate.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The processor time of a server and all of its processes, as Linux tells it, in steps of
 * 10 ms.
 */
public final class ServerCpu {

	private static final Path PROCESSES = Path.of("/proc");

	private static final Duration TICK = Duration.ofMillis(10);

	// Counted from the state, which follows the command in parentheses.
	private static final int PARENT = 1;

	private static final int OWN_TIME = 11;

	private static final int TIME_OF_ENDED_CHILDREN = 13;

	private final String pid;

	private ServerCpu(String pid) {
		this.pid = pid;
	}

	static Optional<ServerCpu> find(String dataDirectory) {
		try {
			String pid = Files.readAllLines(Path.of(dataDirectory, "postmaster.pid")).get(0);
			return Files.exists(PROCESSES.resolve(pid)) ? Optional.of(new ServerCpu(pid)) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** Return what was spent since the server started. */
	public Duration read() {
		try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
			long ticks = 0;
			for (Path process : processes) {
				ticks += ticks(String.valueOf(process.getFileName()), fields(process));
			}
			return TICK.multipliedBy(ticks);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long ticks(String process, String[] fields) {
		if (process.equals(this.pid)) {
			return time(fields, OWN_TIME) + time(fields, TIME_OF_ENDED_CHILDREN);
		}
		return (fields.length > 0 && fields[PARENT].equals(this.pid)) ? time(fields, OWN_TIME) : 0;
	}

	private static long time(String[] fields, int user) {
		return Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1]);
	}

	private static String[] fields(Path process) {
		try {
			String line = Files.readString(process.resolve("stat"));
			return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
		}
		catch (IOException ex) {
			// It has ended since it was listed.
			return new String[0];
		}
	}

}
