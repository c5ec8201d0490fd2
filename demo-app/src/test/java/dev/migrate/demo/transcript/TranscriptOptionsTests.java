package dev.migrate.demo.transcript;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.terminal.Terminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command can do is in a transcript. */
class TranscriptOptionsTests {

	/** The same for every command, so that one that uses them is enough. */
	private static final Set<String> SHARED = Set.of("--help", "--version", "--stacktrace");

	private static final List<String> TYPED = Transcripts.names()
		.stream()
		.flatMap((name) -> Transcripts.read(name).commands().stream())
		.toList();

	private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]*)(?:, [a-z_]+)? {2,}\\S");

	private static final Pattern OPTION = Pattern.compile("(?m)^(?:  (-\\w)(?:, )?| {6})(--[a-z-]+)?");

	static Stream<String> commands() {
		return COMMAND.matcher(help("--help")).results().map((command) -> command.group(1)).distinct();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyOptionIsTyped(String command) {
		List<List<String>> options = OPTION.matcher(help(command, "--help"))
			.results()
			.map((option) -> Stream.of(option.group(1), option.group(2)).filter(Objects::nonNull).toList())
			.filter((names) -> !names.isEmpty())
			.toList();
		assertThat(options).isNotEmpty().filteredOn((names) -> !isTyped(command, names)).isEmpty();
	}

	private static boolean isTyped(String command, List<String> names) {
		String beginning = names.stream().anyMatch(SHARED::contains) ? "\\bmigrate .*"
				: "\\bmigrate " + command + " (.* )?";
		return names.stream()
			.map((name) -> Pattern.compile(beginning + Pattern.quote(name) + "(?![\\w-])"))
			.anyMatch((pattern) -> TYPED.stream().anyMatch((line) -> pattern.matcher(line).find()));
	}

	private static String help(String... arguments) {
		StringWriter help = new StringWriter();
		PrintWriter writer = new PrintWriter(help);
		CommandInvocation.of(Terminal.plain(writer, writer), List.of(arguments));
		return help.toString();
	}

}
