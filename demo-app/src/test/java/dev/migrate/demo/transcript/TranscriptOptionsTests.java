package dev.migrate.demo.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command can do is in a transcript. */
class TranscriptOptionsTests {

	/** The same for every command, so that one that uses them is enough. */
	private static final Set<String> SHARED = Set.of("--help", "--version", "--stacktrace");

	private static final List<String> TYPED = Transcripts.names()
		.stream()
		.flatMap((name) -> Transcripts.read(name).commands().stream())
		.toList();

	static Stream<CommandSpec> commands() throws ClassNotFoundException {
		return CommandSpec.forAnnotatedObject(Class.forName("dev.migrate.cli.MigrateCommand"))
			.subcommands()
			.values()
			.stream()
			.map((command) -> command.getCommandSpec())
			.distinct();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyOptionIsTyped(CommandSpec command) {
		assertThat(command.options().stream().filter((option) -> !isTyped(command.name(), option))).isEmpty();
	}

	private static boolean isTyped(String command, OptionSpec option) {
		String beginning = SHARED.contains(option.longestName()) ? "\\bmigrate .*"
				: "\\bmigrate " + command + " (.* )?";
		return Arrays.stream(option.names())
			.map((name) -> Pattern.compile(beginning + Pattern.quote(name) + "(?![\\w-])"))
			.anyMatch((pattern) -> TYPED.stream().anyMatch((line) -> pattern.matcher(line).find()));
	}

}
