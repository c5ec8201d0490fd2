package dev.migrate.cli.backup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of a database, found on the PATH.
 *
 * @param path the folders it is looked for in
 * @param remedy how to install it, as a sentence
 * @param names what it is called; the first that is there is taken
 */
record ClientTool(String path, String remedy, List<String> names) {

	private static final int SHOWN_OUTPUT = 2000;

	ClientTool(String path, String remedy, String... names) {
		this(path, remedy, List.of(names));
	}

	/** Run it to its end; return what it said. */
	String run(Map<String, String> environment, String... arguments) {
		return run(environment, Optional.empty(), arguments);
	}

	/**
	 * Run it to its end; return what it said.
	 * @param environment variables, of which nobody else on the machine sees the values
	 * @param input what it reads
	 */
	String run(Map<String, String> environment, Optional<Path> input, String... arguments) {
		List<String> command = new ArrayList<>(List.of(arguments));
		command.add(0, find().toString());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		input.ifPresent((file) -> builder.redirectInput(file.toFile()));
		try {
			Process process = builder.start();
			return ended(process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String ended(Process process) throws IOException {
		try {
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
			int code = process.waitFor();
			if (code != 0) {
				throw new BackupException.ToolFailed(find().getFileName().toString(), code, shortened(output));
			}
			return output;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackupException.Failed("The backup was interrupted", ex);
		}
		finally {
			process.destroy();
		}
	}

	// Last comes what it failed with.
	private static String shortened(String output) {
		return (output.length() > SHOWN_OUTPUT) ? "… " + output.substring(output.length() - SHOWN_OUTPUT) : output;
	}

	/** Return where it is. */
	Path find() {
		return this.names.stream()
			.flatMap((name) -> Stream.of(this.path.split(File.pathSeparator, -1))
				.filter((folder) -> !folder.isEmpty())
				.map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new BackupException.MissingTool(this.names, this.remedy));
	}

}
