package dev.migrate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.migrate.demo.process.PackagedApplication;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/**
 * The packaged application in a process of its own, started with a command of a shell.
 */
final class DemoProcess implements AutoCloseable {

	/** What the build has made. */
	static final Path JAR = PackagedApplication.JAR;

	/** How long a start may take on a small machine. */
	static final Duration LONGEST_START = Duration.ofMinutes(4);

	/** Variables that make short runs cheap on small machines. */
	static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS",
			"-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Process process;

	private final int port;

	private final Path output;

	private DemoProcess(Process process, int port, Path output) {
		this.process = process;
		this.port = port;
		this.output = output;
	}

	/** Run a command in the root of the repository, as a reader of the README does. */
	static DemoProcess run(String command, Map<String, String> environment) throws IOException {
		int port = freePort();
		Path output = Files.createTempFile(Path.of("target"), "demo", ".out");
		ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec " + command)
			.directory(Path.of("..").toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().putAll(QUICK_START);
		builder.environment().putAll(environment);
		return new DemoProcess(builder.start(), port, output);
	}

	/** Run a command, and wait until the application takes requests. */
	static DemoProcess runUntilReady(String command, Map<String, String> environment) throws IOException {
		DemoProcess demo = run(command, environment);
		demo.awaitReady();
		return demo;
	}

	/** Wait until the application takes requests. */
	void awaitReady() {
		try {
			await().atMost(LONGEST_START)
				.pollInterval(Duration.ofMillis(250))
				.failFast(() -> !this.process.isAlive())
				.until(this::isReady);
		}
		catch (ConditionTimeoutException | TerminalFailureException ex) {
			close();
			throw new IllegalStateException("The demo does not become ready:\n" + output(), ex);
		}
	}

	private boolean isReady() throws IOException, InterruptedException {
		try {
			return send("/actuator/health/readiness").statusCode() == 200;
		}
		catch (ConnectException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	String get(String path) throws IOException, InterruptedException {
		return send(path).body();
	}

	private HttpResponse<String> send(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.port + path);
		return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Send SIGTERM, and return the exit code. */
	int terminate() throws InterruptedException {
		this.process.destroy();
		return exitCode();
	}

	/** Send SIGKILL. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		exitCode();
	}

	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("The demo does not end:\n" + output());
		}
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/** Run a command to its end, and return what it wrote. */
	static String shell(String command) throws IOException {
		Process process = new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), UTF_8);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
