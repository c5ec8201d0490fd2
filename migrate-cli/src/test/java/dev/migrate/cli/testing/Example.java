package dev.migrate.cli.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.RefusedException;
import dev.migrate.cli.terminal.Terminal;

/**
 * A command that a text shows, with what the text says behind it.
 *
 * @param line the line of the text
 */
public record Example(String line) {

	private static final Pattern PROMPT = Pattern.compile("\\s*migrate\\s.*");

	private static final Pattern REMARK = Pattern.compile("\\s{2,}.*|\\s[#>|].*");

	private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

	private static final String PROPERTY = "--migrate.";

	/** Return the examples among these lines. */
	public static List<Example> among(List<String> lines) {
		return lines.stream().filter(PROMPT.asMatchPredicate()).map(Example::new).toList();
	}

	/** Return what the command says if it is not understood. */
	public String complaint() {
		StringWriter said = new StringWriter();
		PrintWriter writer = new PrintWriter(said, true);
		CommandInvocation invocation = CommandInvocation.of(Terminal.plain(writer, writer), arguments());
		ExitCode code = invocation.failed(new RefusedException("There is no application"));
		return (code == ExitCode.USAGE) ? said.toString() : "";
	}

	// Properties are left to the application before a command is read.
	private List<String> arguments() {
		String command = REMARK.matcher(this.line.strip()).replaceFirst("");
		return WORD.matcher(command)
			.results()
			.map((word) -> word.group().replace("\"", ""))
			.skip(1)
			.filter((word) -> !word.startsWith(PROPERTY))
			.toList();
	}

}
