package dev.migrate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.cli.terminal.Terminal;
import dev.migrate.cli.testing.Example;
import dev.migrate.cli.testing.Typist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTests {

	/** That of a terminal which nobody has made wider. */
	private static final int WIDTH = 80;

	private final Typist typist = Typist.with();

	static Stream<String> commands() {
		return root().getSubcommands().values().stream().map(CommandLine::getCommandName).distinct();
	}

	private static CommandLine root() {
		PrintWriter nowhere = new PrintWriter(new StringWriter());
		return MigrateCommand.line(Terminal.plain(nowhere, nowhere));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void showsExamplesThatAreUnderstood(String command) {
		List<String> lines = help(command, "--help");
		List<Example> examples = Example.among(lines.subList(lines.indexOf("Examples:") + 1, lines.size()));
		assertThat(lines.get(0)).startsWith("Usage: migrate " + command);
		assertThat(examples).isNotEmpty().allSatisfy((example) -> assertThat(example.complaint()).isEmpty());
		assertThat(examples).allSatisfy((example) -> assertThat(example.line()).startsWith("  migrate " + command));
	}

	@Test
	void showsFirstStepsThatAreUnderstood() {
		assertThat(Example.among(help("--help"))).hasSizeGreaterThan(5)
			.allSatisfy((example) -> assertThat(example.complaint()).isEmpty());
	}

	@Test
	void namesEachCommand() {
		assertThat(commands()).isNotEmpty()
			.allSatisfy((command) -> assertThat(help("--help")).anyMatch((line) -> line.startsWith("  " + command)));
	}

	@Test
	void breaksNoLineBelowTheOptions() {
		assertThat(help("--help")).contains(root().getCommandSpec().usageMessage().footer());
		root().getSubcommands()
			.forEach((name, command) -> assertThat(help(name, "--help"))
				.contains(command.getCommandSpec().usageMessage().footer()));
	}

	private List<String> help(String... arguments) {
		return this.typist.columns(WIDTH).type(arguments).out().lines().toList();
	}

}
