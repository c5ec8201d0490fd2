package dev.migrate.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/** Eight virtual machines start on an empty database at the same moment. */
class StartTogetherTests {

	private static final int INSTANCES = 8;

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final List<ChildJvm> children = new ArrayList<>();

	@AfterEach
	void end() {
		this.children.forEach(ChildJvm::close);
	}

	@RepeatedTest(20)
	void oneMigratesAndTheOthersFindNothingToDo() {
		startAll();
		assertThat(this.children).allSatisfy((child) -> assertThat(child.awaitExit()).as(child::toString).isZero());
		assertThat(this.children).extracting((child) -> child.applied().orElseThrow())
			.containsOnly("r1,r2,r3,r4", "")
			.containsOnlyOnce("r1,r2,r3,r4");
		new Invariants(this.database).everythingIsAppliedOnce();
	}

	@RepeatedTest(5)
	void anotherOneGoesOnWhenOneIsKilled(RepetitionInfo repetition) {
		int statement = 2 + new Random(repetition.getCurrentRepetition()).nextInt(25);
		startAll();
		ChildJvm victim = firstToReach(statement);
		victim.kill();
		this.children.remove(victim);
		assertThat(this.children).allSatisfy((child) -> assertThat(child.awaitExit()).as(child::toString).isZero());
		assertThat(this.children.stream()
			.map(ChildJvm::applied)
			.flatMap(Optional::stream)
			.flatMap(StartTogetherTests::ids)).as("applied by those that were not killed at statement %d", statement)
			.doesNotHaveDuplicates()
			.isSubsetOf(FaultRevisions.IDS);
		new Invariants(this.database).everythingIsAppliedOnce();
	}

	private void startAll() {
		for (int i = 0; i < INSTANCES; i++) {
			this.children.add(ChildJvm.start(this.database, "start"));
		}
		this.children.forEach(ChildJvm::awaitStop);
		this.children.forEach(ChildJvm::goOn);
	}

	// Whoever it is: the one that migrates, or one that asks for the lock again and
	// again.
	private ChildJvm firstToReach(int statement) {
		Eventually.holds("somebody is at statement " + statement, () -> reached(statement).isPresent());
		return reached(statement).orElseThrow();
	}

	private Optional<ChildJvm> reached(int statement) {
		return this.children.stream().filter((child) -> child.said("POINT").size() >= statement).findFirst();
	}

	private static Stream<String> ids(String list) {
		return Arrays.stream(list.split(",")).filter((id) -> !id.isEmpty());
	}

}
