package dev.migrate.faults;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} before and after each statement and each COMMIT of an upgrade. Which
 * there are, an upgrade that is not killed says.
 */
class KillTests {

	private static final PostgresServer.Database DATABASE = PostgresServer.newest().createDatabase();

	private final Invariants invariants = new Invariants(DATABASE);

	@BeforeEach
	void empty() {
		FaultRevisions.empty(DATABASE);
	}

	static Stream<String> points() {
		return IntStream.rangeClosed(1, Killing.statements(PostgresServer.newest()).size())
			.boxed()
			.flatMap((number) -> Stream.of("before " + number, "after " + number));
	}

	@ParameterizedTest
	@MethodSource("points")
	void survivorComesUpAfterAKill(String point) {
		new Killing(DATABASE).at(point);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

}
