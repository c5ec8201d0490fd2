package dev.migrate.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StyledLineTests {

	private final StringWriter out = new StringWriter();

	@Test
	void messageWithoutRoomGoesToALineOfItsOwn() {
		StyledLine.on(terminal(20, false)).add("a1b2").end(", ", "create customer");
		assertThat(written()).isEqualTo("a1b2\n    create customer\n");
	}

	@Test
	void messageIsShortenedToTheWidth() {
		StyledLine.on(terminal(30, false)).add("a1b2").end(", ", "create the customers of the shop");
		assertThat(written()).isEqualTo("a1b2, create the customers...\n").hasSizeLessThanOrEqualTo(31);
	}

	@Test
	void coloursTakeNoColumns() {
		StyledLine.on(terminal(22, true)).add(Colour.BOLD, "a1b2").end(", ", "create customers");
		assertThat(written()).isEqualTo("\u001b[1ma1b2\u001b[0m, create customers\n");
	}

	@Test
	void charactersOfTwoUnitsAreNotCutInHalf() {
		assertThat(StyledLine.shortened("\uD83C\uDF43".repeat(9), 8)).isEqualTo("\uD83C\uDF43".repeat(5) + "...");
	}

	private Terminal terminal(int width, boolean coloured) {
		PrintWriter writer = new PrintWriter(this.out);
		return new Terminal(writer, writer, Optional.empty(), () -> width, coloured);
	}

	private String written() {
		return this.out.toString().replace(System.lineSeparator(), "\n");
	}

}
