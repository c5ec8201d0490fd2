package dev.migrate.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The goals are the commands. */
class GoalsTests {

	private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]*)(?:, [a-z_]+)? {2,}\\S");

	private static final Pattern GOAL = Pattern.compile("<goal>([a-z-]+)</goal>");

	/** It is for the shell in which an application's jar is called. */
	private static final String COMPLETION = "completion";

	@Test
	void eachCommandButCompletionHasAGoal() throws IOException {
		Set<String> commands = found(COMMAND, help());
		assertThat(commands).contains(COMPLETION);
		commands.remove(COMPLETION);
		assertThat(found(GOAL, descriptor())).isEqualTo(commands).isNotEmpty();
	}

	private static String help() {
		StringWriter help = new StringWriter();
		PrintWriter writer = new PrintWriter(help);
		CommandInvocation.of(Terminal.plain(writer, writer), List.of("--help"));
		return help.toString();
	}

	private static String descriptor() throws IOException {
		try (InputStream descriptor = GoalsTests.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
			return new String(Objects.requireNonNull(descriptor).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
