package dev.migrate.maven.guide;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The project that the reader of the guide has, below version control, and a terminal in
 * it. Its Maven takes from the network only what this build has not.
 */
final class GuideProject implements AutoCloseable {

	/** Where the guide says that the project is. */
	private static final String SHOWN_DIRECTORY = "/home/me/orders";

	/** Where the guide says that the application listens. */
	private static final String SHOWN_ADDRESS = "localhost:8080";

	private static final Map<String, String> ENVIRONMENT = Map.of("JAVA_HOME", System.getProperty("java.home"),
			"LC_ALL", "C.UTF-8", "GIT_CONFIG_GLOBAL", "/dev/null", "GIT_AUTHOR_NAME", "me", "GIT_AUTHOR_EMAIL",
			"me@example.com", "GIT_COMMITTER_NAME", "me", "GIT_COMMITTER_EMAIL", "me@example.com");

	private final Path directory;

	private final String maven;

	private final int port;

	private @Nullable RunningApplication application;

	/** Put a project below version control. */
	GuideProject(Path directory, String maven) throws IOException, InterruptedException {
		this.directory = directory.toRealPath();
		this.maven = maven;
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		write(".gitignore", "/target/\n/orders.*.db\n");
		type(List.of("git init -q && git add --all && git commit -q -m 'Take orders'"));
	}

	void write(String file, String content) throws IOException {
		Files.writeString(this.directory.resolve(file), content);
	}

	String read(String file) throws IOException {
		return Files.readString(this.directory.resolve(file));
	}

	/** Type commands, and return all that the terminal shows of it. */
	String type(List<String> commands) throws IOException, InterruptedException {
		Path terminal = Files.createTempFile("terminal", ".txt");
		Process shell = shell(commands).redirectOutput(terminal.toFile()).start();
		try {
			if (!shell.waitFor(5, TimeUnit.MINUTES)) {
				throw new IllegalStateException("Not done yet: " + commands);
			}
			return shown(Files.readString(terminal));
		}
		finally {
			shell.descendants().forEach(ProcessHandle::destroy);
			shell.destroy();
			Files.delete(terminal);
		}
	}

	/** Start the application, and return what it says until that is enough. */
	String start(List<String> commands, Predicate<String> isEnough) throws IOException {
		this.application = new RunningApplication(shell(commands).start());
		return this.application.said((said) -> isEnough.test(shown(said)));
	}

	/** Stop the application, if it runs. */
	void stop() {
		if (this.application != null) {
			this.application.stop();
			this.application = null;
		}
	}

	private ProcessBuilder shell(List<String> commands) {
		ProcessBuilder builder = new ProcessBuilder("bash", "-c", script(commands)).directory(this.directory.toFile())
			.redirectErrorStream(true);
		Map<String, String> environment = builder.environment();
		// A hook of git, below which this may run, names the repository that is built.
		environment.keySet().removeIf((name) -> name.startsWith("GIT_"));
		environment.putAll(ENVIRONMENT);
		environment.put("SERVER_PORT", String.valueOf(this.port));
		return builder;
	}

	// Each command is shown before it runs, without changing what '$?' is for it.
	private String script(List<String> commands) {
		List<String> script = new ArrayList<>();
		script.add("mvn() { " + this.maven + " \"$@\"; }");
		script.add("show() { local status=$?; printf '$ %s\\n' \"$1\"; return $status; }");
		for (String command : commands) {
			script.add("show " + quoted(command));
			script.add(command.replace(SHOWN_ADDRESS, "localhost:" + this.port));
		}
		return String.join("\n", script);
	}

	private static String quoted(String word) {
		return "'" + word.replace("'", "'\\''") + "'";
	}

	private String shown(String said) {
		return said.replace(this.directory.toString(), SHOWN_DIRECTORY);
	}

	@Override
	public void close() {
		stop();
	}

}
