package dev.migrate.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.migrate.testing.PostgresServer;

/** A virtual machine of its own in which {@link ChildMigration} runs. */
final class ChildJvm implements AutoCloseable {

	private final List<String> output = new ArrayList<>();

	private final Process process;

	private final Thread reader;

	private ChildJvm(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "child-" + process.pid());
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/** Start one that upgrades by these revisions and stops at a point. */
	static ChildJvm start(PostgresServer.Database database, String revisions, String point) {
		return start(database.url(), revisions, point);
	}

	/** Start one on the database with a URL. */
	static ChildJvm start(String url, String revisions, String point) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		try {
			return new ChildJvm(new ProcessBuilder(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
					"-Xmx128m", "-cp", classPath(), ChildMigration.class.getName(), url, revisions, point)
				.redirectErrorStream(true)
				.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Start one that upgrades by {@link FaultRevisions} and stops at a point. */
	static ChildJvm start(PostgresServer.Database database, String point) {
		return start(database, "four", point);
	}

	// Logging is most of what such a short-lived program would load.
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("logback"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				synchronized (this.output) {
					this.output.add(line);
				}
			}
		}
		catch (IOException ex) {
			synchronized (this.output) {
				this.output.add("(no more output: " + ex.getMessage() + ")");
			}
		}
	}

	List<String> output() {
		synchronized (this.output) {
			return List.copyOf(this.output);
		}
	}

	/** Return the rest of each line that begins with a word. */
	List<String> said(String word) {
		return output().stream()
			.filter((line) -> line.startsWith(word + " "))
			.map((line) -> line.substring(word.length() + 1))
			.toList();
	}

	/** Wait until it has stopped at its point. */
	ChildJvm awaitStop() {
		Eventually.holds("the child stops", () -> !said("STOPPED").isEmpty() || !this.process.isAlive(), this::shown);
		if (said("STOPPED").isEmpty()) {
			throw new AssertionError("The child ended before it stopped" + shown());
		}
		return this;
	}

	/** Let it go on from its point. */
	void goOn() {
		try {
			this.process.getOutputStream().write('\n');
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** End it as {@code kill -9} does. */
	void kill() {
		this.process.destroyForcibly();
		awaitExit();
	}

	/** Ask it to end, as {@code kill} does. */
	void terminate() {
		this.process.destroy();
	}

	/** Wait for its end and return its exit code. */
	int awaitExit() {
		Eventually.holds("the child ends", () -> !this.process.isAlive(), this::shown);
		try {
			this.reader.join(TimeUnit.SECONDS.toMillis(5));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return this.process.exitValue();
	}

	/** Return the revisions that it applied, if it came to a good end. */
	Optional<String> applied() {
		return output().stream()
			.filter((line) -> line.startsWith("APPLIED"))
			.map((line) -> line.substring(7).strip())
			.findFirst();
	}

	@Override
	public String toString() {
		return "child " + this.process.pid() + shown();
	}

	private String shown() {
		return output().stream().collect(Collectors.joining("\n", "; it said:\n", ""));
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
