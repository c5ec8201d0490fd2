package dev.migrate.reliability;

import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.execution.StepFailedException;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.State;
import dev.migrate.reliability.report.Tally;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The history and the database tell different stories, as after a restore of only part of
 * it.
 */
class F24OtherHistoryTests {

	private static final Tally TALLY = Tally.of("F24", "history and objects from different times");

	private static final String TABLES = "CREATE TABLE orders (id int, note text);";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Migrator migrator = Migrator.builder(this.database.dataSource())
		.source(TestRevisions.of(revision("a").upgrade("CREATE TABLE orders (id int)"),
				revision("b<a").upgrade("INSERT INTO fx (revision, step) VALUES ('b', 1)",
						"ALTER TABLE orders ADD COLUMN note text")))
		.build();

	@BeforeEach
	void empty() {
		this.database.empty();
	}

	@Test
	void objectThatIsRecordedAndMissingIsNamedAndNothingIsApplied() {
		this.migrator.upgrade("a");
		this.database.execute(List.of("DROP TABLE orders"));
		failsWith("relation \"orders\" does not exist");
		this.database.execute(List.of("CREATE TABLE orders (id int)"));
		this.migrator.upgrade();
		assertThat(this.database.rows("SELECT revision, step FROM fx")).containsExactly("b 1");
	}

	@Test
	void objectThatIsThereAndNotRecordedIsNamedAndNothingIsApplied() {
		this.migrator.upgrade();
		this.database
			.execute(List.of("TRUNCATE fx", "DELETE FROM migrate_version", "DELETE FROM migrate_version_history"));
		failsWith("relation \"orders\" already exists");
		this.migrator.stamp("b");
		assertThat(this.migrator.upgrade().steps()).isEmpty();
	}

	private void failsWith(String complaint) {
		State before = State.of(this.database);
		TALLY.fault(() -> {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(this.migrator::upgrade)
				.withMessageContaining(complaint)
				.withMessageContaining("Everything it did was rolled back");
			assertThat(State.of(this.database)).isEqualTo(before);
			assertThat(this.database.litter()).isEmpty();
		});
	}

	@Test
	void comparisonTellsWhatIsMissingAndWhatIsTooMuch() {
		this.migrator.upgrade();
		TALLY.fault(() -> {
			assertThat(differences()).isEmpty();
			this.database
				.execute(List.of("ALTER TABLE orders DROP COLUMN note", "ALTER TABLE orders ADD COLUMN stray int"));
			assertThat(differences()).containsExactlyInAnyOrder("add column 'note' of 'orders'",
					"drop column 'stray' of 'orders'");
		});
	}

	private List<String> differences() {
		ComparisonTarget target = this.migrator.comparison().target("statements", TABLES);
		return this.migrator.comparison()
			.with(List.copyOf(this.migrator.graph().heads()), List.of(target), ComparisonOptions.DEFAULT,
					(comparison) -> comparison.proposal()
						.upgrade()
						.stream()
						.map((written) -> written.operation().summary())
						.filter((summary) -> summary.contains("'orders'"))
						.toList());
	}

}
