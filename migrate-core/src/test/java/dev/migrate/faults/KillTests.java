package dev.migrate.faults;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} before and after each statement and each COMMIT of an upgrade. Which
 * there are, an upgrade that is not killed says.
 */
class KillTests {

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final Invariants invariants = new Invariants(this.database);

	static Stream<String> points() {
		return IntStream.rangeClosed(1, Killing.statements(PostgresServer.newest()).size())
			.boxed()
			.flatMap((number) -> Stream.of("before " + number, "after " + number));
	}

	@ParameterizedTest
	@MethodSource("points")
	void survivorComesUpAfterAKill(String point) {
		new Killing(this.database).at(point);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

}
