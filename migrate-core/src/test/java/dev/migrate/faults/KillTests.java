package dev.migrate.faults;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} before the first statement of an upgrade, between any two, COMMITs
 * among them, and after the last. Which there are, an upgrade that is not killed says.
 */
class KillTests {

	private static final PostgresServer.Database DATABASE = PostgresServer.newest().createDatabase();

	private final Invariants invariants = new Invariants(DATABASE);

	@BeforeEach
	void empty() {
		FaultRevisions.empty(DATABASE);
	}

	// The server hears nothing between an answer and the next statement (BEGIN travels
	// with the latter), so a kill after one is a kill before the other.
	static Stream<String> points() {
		List<String> statements = Killing.statements(PostgresServer.newest());
		return Stream.concat(IntStream.rangeClosed(1, statements.size()).mapToObj((number) -> "before " + number),
				Stream.of("after " + statements.size()));
	}

	@ParameterizedTest
	@MethodSource("points")
	void survivorComesUpAfterAKill(String point) {
		new Killing(DATABASE).at(point);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

}
