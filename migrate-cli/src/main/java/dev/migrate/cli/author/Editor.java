package dev.migrate.cli.author;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that its user edits files with.
 *
 * @param command how it is called
 */
record Editor(CommandWords command) {

	private static final List<String> VARIABLES = List.of("EDITOR", "VISUAL");

	private static final List<String> PROGRAMS = List.of("sensible-editor", "editor", "nano", "vim", "vi", "code");

	/** Find the editor that the variables of an environment name, or one on its path. */
	static Editor find(Map<String, String> variables) {
		Stream<String> chosen = VARIABLES.stream()
			.map((variable) -> variables.getOrDefault(variable, ""))
			.filter((command) -> !command.isBlank());
		Stream<String> found = PROGRAMS.stream().flatMap((program) -> onPath(program, variables).stream());
		return Stream.concat(chosen.map(CommandWords::of), found.map((program) -> new CommandWords(List.of(program))))
			.findFirst()
			.map(Editor::new)
			.orElseThrow(EditorException::none);
	}

	private static Optional<String> onPath(String program, Map<String, String> variables) {
		return Arrays.stream(variables.getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst();
	}

	/** Open a file, and wait until it is closed. */
	void open(Path file) {
		CommandWords call = this.command.withFile("{file}", file.toString());
		try {
			int code = new ProcessBuilder(call.words()).inheritIO().start().waitFor();
			if (code != 0) {
				throw EditorException.failed(call, "it ended with exit code " + code);
			}
		}
		catch (IOException ex) {
			throw EditorException.failed(call, "it could not be run: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw EditorException.failed(call, "it was interrupted");
		}
	}

}
