package dev.migrate.autoconfigure.command;

import java.util.Map;

import dev.migrate.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A real terminal is asked by the transcripts of the demo. */
class TerminalWidthTests {

	@Test
	void variableThatIsExportedCounts() {
		assertThat(new TerminalWidth(Map.of("COLUMNS", "40")).getAsInt()).isEqualTo(40);
	}

	@Test
	void answerOfTheTerminalIsRowsAndColumns() {
		assertThat(TerminalWidth.columns("24 80\n")).isEqualTo(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0 0\n", "stty: standard input: Inappropriate ioctl for device\n" })
	void terminalThatDoesNotKnowHasNoWidth(String answer) {
		assertThat(TerminalWidth.columns(answer)).isEqualTo(Terminal.UNLIMITED);
	}

}
