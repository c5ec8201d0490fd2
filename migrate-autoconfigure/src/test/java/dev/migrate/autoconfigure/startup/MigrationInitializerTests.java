package dev.migrate.autoconfigure.startup;

import java.util.List;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.revision.VersionRowsException;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MigrationInitializerTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database);

	private final ApplicationContextRunner newer = TestDatabases.with(this.application, revision("a1"),
			revision("b2<a1"), revision("c3<b2"));

	@Test
	void startupSaysWhatItHasDone(CapturedOutput output) {
		this.application.run((context) -> assertThat(lines(output)).singleElement()
			.asString()
			.containsPattern("INFO .*Migrations: base → b2, 2 revision\\(s\\) applied in \\d+ ms"));
	}

	@Test
	void startupSaysThatNothingWasPending(CapturedOutput output) {
		this.application.run((context) -> {
		});
		this.application.run((context) -> assertThat(lines(output)).last()
			.asString()
			.contains("Migrations: b2 → b2, nothing pending"));
		assertThat(lines(output)).hasSize(2);
	}

	@Test
	void startupStopsAtTheTarget() {
		this.application.withPropertyValues("migrate.target=a1").run((context) -> {
			assertThat(context.getBean(Migrator.class).status().current()).extracting("value").containsExactly("a1");
			assertThat(context.getBean(Migrator.class).status().state()).isEqualTo(MigrationState.PENDING);
		});
	}

	@Test
	void validateFailsAndChangesNothingWhenRevisionsArePending() {
		this.application.withPropertyValues("migrate.mode=validate")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(PendingRevisionsException.class,
						(ex) -> assertThat(ex.pending()).extracting("value").containsExactly("a1", "b2"))
				.hasMessageContaining("The database is at base, and 2 revision(s) are pending: a1, b2."));
		this.application.withPropertyValues("migrate.mode=off")
			.run((context) -> assertThat(context.getBean(Migrator.class).status().current()).isEmpty());
	}

	@Test
	void validateStartsWhenNothingIsPending(CapturedOutput output) {
		this.application.run((context) -> {
		});
		this.application.withPropertyValues("migrate.mode=validate").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(lines(output)).last().asString().contains("Migrations: b2 → b2, nothing pending");
		});
	}

	@Test
	void offSaysSo(CapturedOutput output) {
		this.application.withPropertyValues("migrate.mode=off").run((context) -> {
			assertThat(lines(output)).singleElement().asString().contains("Migrations: off");
			assertThat(context.getBean(Migrator.class).status().current()).isEmpty();
		});
	}

	@Test
	void startsWithAWarningWhenTheDatabaseIsAhead(CapturedOutput output) {
		this.newer.run((context) -> assertThat(context).hasNotFailed());
		TestDatabases.with(this.application, revision("a1"), revision("b2<a1")).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(lines(output)).last()
				.asString()
				.contains("WARN")
				.contains("Migrations: c3 → b2, the database is ahead");
		});
	}

	@Test
	void validateStartsWithAWarningWhenTheDatabaseIsAhead(CapturedOutput output) {
		this.newer.run((context) -> assertThat(context).hasNotFailed());
		TestDatabases.with(this.application, revision("a1"), revision("b2<a1"))
			.withPropertyValues("migrate.mode=validate")
			.run((context) -> assertThat(lines(output)).last().asString().contains("the database is ahead"));
	}

	@Test
	void failsWhenTheDatabaseIsAheadAndItMayNotBe() {
		this.newer.run((context) -> assertThat(context).hasNotFailed());
		TestDatabases.with(this.application, revision("a1"), revision("b2<a1"))
			.withPropertyValues("migrate.on-ahead=fail")
			.run((context) -> assertThat(context).getFailure()
				.cause()
				.isInstanceOf(DatabaseAheadException.class)
				.hasMessageContaining("c3"));
	}

	@Test
	void failsWhenTheDatabaseWentAnotherWay() {
		this.newer.run((context) -> assertThat(context).hasNotFailed());
		TestDatabases.with(this.application, revision("a1"), revision("x9<a1"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(VersionRowsException.UnknownRows.class));
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getAll().lines().filter((line) -> line.contains("Migrations: ")).toList();
	}

}
