package dev.migrate.cli.completion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.testing.InstalledPrograms;
import dev.migrate.cli.testing.Typist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionCommandTests {

	private final Typist typist = Typist.with();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	@ParameterizedTest
	@EnabledIf("bashIsThere")
	@CsvSource(delimiter = '|', textBlock = """
			up                 | upgrade
			ensure-            | ensure-version
			upgrade --lock-t   | --lock-timeout
			upgrade --output j | json
			graph --output t   | text
			graph --format s   | svg
			completion z       | zsh
			re                 | revision rebase resolve reset restore
			""")
	void completesInBash(String typed, String completed) throws Exception {
		assertThat(shell("bash", "shop").bash(words("shop " + typed))).isEqualTo(completed);
	}

	@ParameterizedTest
	@EnabledIf("zshIsThere")
	@CsvSource(delimiter = '|', textBlock = """
			up                 | upgrade
			upgrade --lock-t   | upgrade --lock-timeout
			graph --output t   | graph --output text
			graph --format s   | graph --format svg
			completion z       | completion zsh
			""")
	void completesInZsh(String typed, String completed) throws Exception {
		assertThat(shell("zsh", "shop").zsh(words("shop " + typed))).isEqualTo(completed);
	}

	@ParameterizedTest
	@EnabledIf("bashIsThere")
	@ValueSource(strings = { "migrate", "leaf-and-cup", "shop.eu" })
	void completesWhateverTheNameIs(String name) throws Exception {
		assertThat(shell("bash", name).bash(List.of(name, "up"))).isEqualTo("upgrade");
	}

	@ParameterizedTest
	@ValueSource(strings = { "my shop", "shop;", "$(shop)", "" })
	void refusesWhatIsNoName(String name) {
		Typist.Answer answer = this.typist.type("completion", "bash", "--name", name);
		assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
		assertThat(answer.err()).startsWith("error: '%s' can't be completed".formatted(name));
		assertThat(answer.out()).isEmpty();
	}

	@Test
	void refusesAShellThatItDoesNotKnow() {
		Typist.Answer answer = this.typist.type("completion", "fish");
		assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
		assertThat(answer.err()).contains("bash", "zsh", "'fish'");
	}

	@Test
	void needsNothingAndSaysWhereItGoes() {
		Typist.Answer answer = this.typist.type("completion", "zsh", "--name", "shop");
		assertThat(answer.need()).isEqualTo(Need.NOTHING);
		assertThat(answer.out()).startsWith("# Completes 'shop'; to be sourced in ~/.zshrc.\n\nif ");
		assertThat(answer.err()).isEmpty();
	}

	@Test
	void writesADocument() {
		assertThat(this.typist.type("completion", "bash", "--output", "json").out())
			.startsWith("{\"shell\":\"bash\",\"name\":\"migrate\",\"script\":\"# Completes 'migrate'; ")
			.hasLineCount(1);
	}

	private InteractiveShell shell(String shell, String name) throws IOException {
		String script = this.typist.type("completion", shell, "--name", name).out();
		return new InteractiveShell(this.directory, Files.writeString(this.directory.resolve("completion.sh"), script));
	}

	private static List<String> words(String line) {
		return List.of(line.split(" ", -1));
	}

	static boolean bashIsThere() {
		return InstalledPrograms.have("bash");
	}

	static boolean zshIsThere() {
		return InstalledPrograms.have("zsh");
	}

}
