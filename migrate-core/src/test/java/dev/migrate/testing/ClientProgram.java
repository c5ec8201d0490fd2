package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A database's own client, as somebody uses it who redirects a file into it.
 *
 * @param name what it is called on the path
 */
record ClientProgram(String name) {

	/** Return whether it is on the path. */
	boolean isInstalled() {
		return InstalledPrograms.have(this.name);
	}

	/** Run a script, and return how it ended. */
	Ending run(String script, String... arguments) {
		List<String> command = new ArrayList<>(List.of(arguments));
		command.add(0, this.name);
		try {
			Path file = Files.createTempFile("script", ".sql");
			Files.writeString(file, script);
			Process process = new ProcessBuilder(command).redirectInput(file.toFile())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
			int exit = process.waitFor();
			Files.delete(file);
			return new Ending(exit, errors);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/**
	 * How a run ended.
	 *
	 * @param exit the exit code
	 * @param errors what it said of errors
	 */
	record Ending(int exit, String errors) {

	}

}
