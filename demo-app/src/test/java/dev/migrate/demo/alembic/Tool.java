package dev.migrate.demo.alembic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.demo.process.FinishedProcess;

/**
 * One of the two, in a directory of its own.
 *
 * @param directory where it is called
 * @param call how it is called
 */
record Tool(Path directory, List<String> call) {

	/** Type a command, and wait for its end. */
	Answer type(String command) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(this.call);
		words.addAll(List.of(command.split(" ")));
		FinishedProcess process = FinishedProcess.of(new ProcessBuilder(words).directory(this.directory.toFile()));
		return new Answer(process.code() == 0, process.out().lines().toList(), process.err().lines().toList());
	}

	/**
	 * What came of a command.
	 *
	 * @param succeeded whether the shell takes it for a success
	 * @param out the lines of standard output
	 * @param err those of standard error
	 */
	record Answer(boolean succeeded, List<String> out, List<String> err) {

		/** Return the steps that were run. */
		List<String> steps() {
			return this.err.stream().filter((line) -> line.startsWith("Running ")).toList();
		}

	}

}
