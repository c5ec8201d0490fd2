package dev.migrate.cli.run;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;

import dev.migrate.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LiveLineTests {

	private final StringWriter err = new StringWriter();

	private LiveLine line(boolean person, int width) {
		Optional<BufferedReader> reader = person ? Optional.of(new BufferedReader(new StringReader("")))
				: Optional.empty();
		return new LiveLine(new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(this.err), reader,
				() -> width, false));
	}

	@Test
	void personSeesTheTimePassOnOneLine() {
		try (LiveLine line = line(true, 80)) {
			line.begin("Running");
			line.passed(Duration.ofMillis(500));
			line.passed(Duration.ofSeconds(9));
			line.passed(Duration.ofSeconds(10));
			line.end(Duration.ofMillis(10_400));
		}
		assertThat(this.err).hasToString("\rRunning\rRunning (9 s)\rRunning (10 s)\rRunning (10.4 s)\n");
	}

	@Test
	void lineThatWouldWrapIsCutUntilItIsOver() {
		try (LiveLine line = line(true, 40)) {
			line.begin("Running upgrade a -> b, with a long message");
			line.passed(Duration.ofSeconds(2));
			line.end(Duration.ofSeconds(2));
		}
		assertThat(this.err.toString().split("\r")).containsExactly("", "Running upgrade a -> b, with a long...",
				"Running upgrade a ->... (2 s)         ", "Running upgrade a -> b, with a long message (2.0 s)\n");
	}

	@Test
	void fileHasWholeLinesOnly() {
		try (LiveLine line = line(false, Terminal.UNLIMITED)) {
			line.begin("Running one");
			line.passed(Duration.ofSeconds(9));
			line.end(Duration.ofSeconds(12));
			line.begin("Running two");
			line.end(Duration.ofMillis(7));
		}
		assertThat(this.err).hasToString("Running one\n  took 12.0 s\nRunning two\n");
	}

	@Test
	void lineThatNothingEndsStaysAsItIs() {
		try (LiveLine line = line(true, 80)) {
			line.begin("Waiting");
			line.begin("Running");
		}
		assertThat(this.err).hasToString("\rWaiting\n\rRunning\n");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 ms", "999, 999 ms", "1000, 1.0 s", "59999, 59.9 s", "60000, 1 min 0 s", "3725000, 62 min 5 s" })
	void elapsedTimeIsReadable(long millis, String text) {
		assertThat(Elapsed.text(Duration.ofMillis(millis))).isEqualTo(text);
	}

}
