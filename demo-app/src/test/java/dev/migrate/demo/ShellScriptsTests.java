package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.InstalledPrograms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ShellScriptsTests {

	static List<Path> scripts() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("deploy"))) {
			return files.filter((file) -> !file.toString().endsWith(".yml")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptIsOneForAnyShell(Path script) throws Exception {
		assertThat(script).isExecutable().content().startsWith("#!/bin/sh\n");
		assertThat(check(script, "sh", "-n")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void shellcheckFindsNothing(Path script) throws Exception {
		assumeTrue(InstalledPrograms.have("shellcheck"));
		assertThat(check(script, "shellcheck")).isEmpty();
	}

	private static String check(Path script, String... program) throws IOException, InterruptedException {
		List<String> line = Stream.concat(Stream.of(program), Stream.of(script.toString())).toList();
		return FinishedProcess.run(Path.of("."), Map.of(), line).said();
	}

}
