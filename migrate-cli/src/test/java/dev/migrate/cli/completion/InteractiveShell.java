package dev.migrate.cli.completion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shell in which somebody types and presses the tabulator key.
 *
 * @param directory where it is at home
 * @param completion the script of the completion, which it sources
 */
record InteractiveShell(Path directory, Path completion) {

	/** Asks for completion as the line editor of Bash does. */
	private static final String BASH = """
			source "$0"
			function=$(complete -p "$1" | sed 's/.* -F \\([^ ]*\\) .*/\\1/')
			COMP_WORDS=("$@")
			COMP_CWORD=$(($# - 1))
			$function 2> compopt-needs-a-terminal
			echo "${COMPREPLY[*]}"
			""";

	/**
	 * Types into a Zsh that has a terminal; what is completed there is said by the
	 * function.
	 */
	private static final String ZSH = """
			zmodload zsh/zpty
			zpty session zsh -f -i
			zpty -w session "PROMPT='rea''dy>'; $1() { print -r -- \\"\\$*\\" > completed; exit }; source $0"
			zpty -r session said '*ready>*'
			zpty -w -n session "$*"$'\\t\\n'
			while zpty -r session said; do :; done
			cat completed
			""";

	/** Return what Bash proposes for the last word. */
	String bash(List<String> words) throws IOException, InterruptedException {
		return run(words, "bash", "-c", BASH, this.completion.toString());
	}

	/** Return the line after its name, as Zsh has completed it. */
	String zsh(List<String> words) throws IOException, InterruptedException {
		return run(words, "zsh", "-f", "-c", ZSH, this.completion.toString());
	}

	private String run(List<String> words, String... shell) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(shell));
		command.addAll(words);
		Path output = Files.createTempFile(this.directory, "shell", ".out");
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().put("HOME", this.directory.toString());
		builder.environment().put("ZDOTDIR", this.directory.toString());
		Process process = builder.start();
		if (!process.waitFor(1, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IllegalStateException("The shell does not end:\n" + Files.readString(output));
		}
		return Files.readString(output, StandardCharsets.UTF_8).strip();
	}

}
