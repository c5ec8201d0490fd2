package dev.migrate.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorHelpTests {

	private static final String PROMPT = "  migrate ";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(classes = { InitCommand.class, RevisionCommand.class, MergeCommand.class, RebaseCommand.class,
			EditCommand.class, ListTemplatesCommand.class })
	void showsExamplesThatAreUnderstood(Class<?> type) {
		Command command = type.getAnnotation(Command.class);
		String help = new Project(this.directory).run(command.name(), "--help");
		assertThat(help).startsWith("Usage: migrate " + command.name()).contains("\nExamples:\n", "--directory=DIR");
		List<String> examples = Arrays.stream(command.footer()).filter((line) -> line.startsWith(PROMPT)).toList();
		assertThat(examples).isNotEmpty().allSatisfy((example) -> {
			assertThat(help).contains(example + '\n');
			assertThat(example).satisfies(AuthorHelpTests::isUnderstood);
		});
	}

	@Test
	void namesTheCommands() {
		assertThat(new Project(this.directory).run("--help")).contains("\n  init ", "\n  revision ", "\n  merge ",
				"\n  rebase ", "\n  edit ", "\n  list-templates");
	}

	@Test
	void guideTypesWhatIsUnderstood() throws IOException {
		String guide = Files.readString(Path.of("../docs/guide/commands.md"));
		String section = guide.substring(guide.indexOf("## Writing revisions"));
		Matcher shell = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(section);
		assertThat(shell.find()).isTrue();
		assertThat(shell.group(1).lines()).isNotEmpty().allSatisfy(AuthorHelpTests::isUnderstood);
	}

	private static void isUnderstood(String example) {
		List<String> words = CommandWords.of(example).words();
		List<String> typed = words.subList(1, words.size())
			.stream()
			.filter((word) -> !word.startsWith("--migrate."))
			.toList();
		StringWriter err = new StringWriter();
		Terminal terminal = Terminal.plain(new PrintWriter(err, true), new PrintWriter(err, true));
		CommandInvocation invocation = CommandInvocation.of(terminal, typed);
		assertThat(invocation.need()).as("%s: %s", example, err).isNotEqualTo(Need.NOTHING);
	}

}
