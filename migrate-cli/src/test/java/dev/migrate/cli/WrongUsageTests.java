package dev.migrate.cli;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Typist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrongUsageTests {

	private final Typist typist = Typist.with();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			upgrad --output json                    | There is no command 'upgrad'
			--verbosely --output json               | Unknown options: '--verbosely'
			heads history --output json             | Unmatched argument at index 1: 'history'
			history --verbosely --output json       | Unknown option: '--verbosely'
			history --output=json --verbosely       | Unknown option: '--verbosely'
			graph --output json --format png        | Invalid value for option '--format'
			show --output json                      | Missing required parameter: 'REVISION'
			upgrade --file next.sql --output json   | --file goes with --sql only
			""")
	void isADocumentForAProgram(String typed, String message) {
		Typist.Answer answer = this.typist.type(typed.split(" "));
		assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
		assertThat(answer.out()).startsWith("{\"error\":{\"type\":\"UsageException\",\"message\":\"" + message)
			.endsWith("\"}}\n")
			.hasLineCount(1);
		assertThat(answer.err()).startsWith("error: " + message).contains("--help' to see what there is.\n");
	}

	@ParameterizedTest
	@CsvSource({ "upgrad", "history --verbosely", "history --output xml", "upgrade --output text --file next.sql" })
	void isToldInWordsToAPerson(String typed) {
		Typist.Answer answer = this.typist.type(typed.split(" "));
		assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
		assertThat(answer.out()).isEmpty();
		assertThat(answer.err()).startsWith("error: ");
	}

	@Test
	void misspeltCommandIsToldTheRightOne() {
		assertThat(this.typist.type("upgrad", "heads").err()).startsWith("error: There is no command 'upgrad'\n")
			.contains("Did you mean: migrate upgrade")
			.endsWith("Run 'migrate --help' to see what there is.\n");
	}

	@Test
	void missingCommandIsToldFromAWrongOne() {
		assertThat(this.typist.type().err())
			.isEqualTo("error: A command is missing\nRun 'migrate --help' to see what there is.\n");
	}

}
