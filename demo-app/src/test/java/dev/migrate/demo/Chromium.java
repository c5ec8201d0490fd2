package dev.migrate.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, if this machine has one. */
final class Chromium {

	private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private Chromium() {
	}

	static boolean isInstalled() {
		return binary().isPresent();
	}

	/** Load a page, let its scripts run, and return its elements as text. */
	static String dom(String url) throws IOException, InterruptedException {
		return run("--dump-dom", url);
	}

	/** Load a page, let its scripts run, and take a picture of it. */
	static void screenshot(String url, Path file, String... flags) throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of(flags));
		arguments.add("--screenshot=" + file.toAbsolutePath());
		arguments.add(url);
		run(arguments.toArray(String[]::new));
	}

	/** Start a browser that goes on until it is told to stop. */
	static Process start(Path profile, String... arguments) throws IOException {
		return new ProcessBuilder(command(profile, arguments)).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static String run(String... arguments) throws IOException, InterruptedException {
		Path profile = Files.createTempDirectory(Path.of("target"), "chromium").toAbsolutePath();
		List<String> command = command(profile, arguments);
		command.add(1, "--virtual-time-budget=10000");
		Path output = Files.createTempFile(Path.of("target"), "chromium", ".html");
		Process browser = new ProcessBuilder(command).redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!browser.waitFor(2, TimeUnit.MINUTES)) {
			browser.destroyForcibly();
			throw new IOException("The browser did not end: " + command);
		}
		return Files.readString(output);
	}

	private static List<String> command(Path profile, String... arguments) {
		List<String> command = new ArrayList<>(List.of(binary().orElseThrow().toString()));
		command.addAll(QUIET);
		command.add("--user-data-dir=" + profile);
		command.addAll(List.of(arguments));
		return command;
	}

	private static Optional<Path> binary() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> Stream.of("chromium", "chromium-browser").map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
