package dev.migrate.cli.author;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.migrate.cli.terminal.Terminal;

/**
 * What a project does with each new file, such as formatting it.
 *
 * @param commands the commands by their names, in the order in which they run
 * @param directory where they run
 */
record PostWriteHooks(Map<String, String> commands, Path directory) {

	private static final String FILE = "{file}";

	/** Run all of them, and show what they print. */
	void run(Path file, Terminal terminal) {
		this.commands.forEach(
				(name, command) -> run(name, CommandWords.of(command).withFile(FILE, file.toString()), file, terminal));
	}

	private void run(String name, CommandWords command, Path file, Terminal terminal) {
		try {
			Process process = new ProcessBuilder(command.words()).directory(this.directory.toFile())
				.redirectErrorStream(true)
				.start();
			process.getOutputStream().close();
			try (BufferedReader output = process.inputReader()) {
				output.lines().forEach(terminal::remark);
			}
			int code = process.waitFor();
			if (code != 0) {
				throw new HookException(name, command, file, "it ended with exit code " + code);
			}
		}
		catch (IOException ex) {
			throw new HookException(name, command, file, "it could not be run: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new HookException(name, command, file, "it was interrupted");
		}
	}

}
