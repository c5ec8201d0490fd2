package dev.migrate.hibernate.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.Migrator;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.hibernate.HibernateSchemaTarget;
import dev.migrate.hibernate.TestUnit;
import dev.migrate.hibernate.shop.ShopHistory.Draft;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The shop on its way, with all that is checked of a step. */
final class ShopWalk {

	private final ShopDatabase.Instance database;

	private final Path directory;

	private final ShopHistory history;

	private ShopSources sources = ShopSources.first();

	private int steps;

	ShopWalk(ShopDatabase.Instance database, Path directory) throws IOException {
		this.database = database;
		this.directory = directory;
		this.history = new ShopHistory(database, directory);
	}

	/**
	 * Take a step: with a class and back, with a file and back, and with the file once
	 * more.
	 * @return what the revision does
	 */
	List<String> step(Step step) {
		this.sources = this.sources.edited(step.edits());
		Class<?>[] entities = this.sources.compiled(this.directory.resolve("shop" + this.steps++));
		Map<String, Object> settings = Map.of("jakarta.persistence.nonJtaDataSource", this.database.dataSource(),
				"hibernate.id.sequence.increment_size_mismatch_strategy", "none");
		try (TestUnit unit = TestUnit.of(settings, entities)) {
			ComparisonTarget wanted = ComparisonTarget.of(HibernateSchemaTarget.of("shop", unit.metadata()));
			Draft draft = this.history.compare(wanted, (comparison) -> this.history.draft(comparison, step));
			List<String> before = this.database.catalog();
			List<String> after = roundTrip(this.history.withClass(draft), draft, before);
			Migrator migrator = this.history.withFile(draft);
			assertThat(roundTrip(migrator, draft, before)).as("What file and class of '%s' lead to", step)
				.isEqualTo(after);
			migrator.upgrade();
			assertThat(missing(wanted)).as("What is missing after '%s'", step).isEmpty();
			assertThatCode(() -> validate(unit)).as("What Hibernate says to '%s'", step).doesNotThrowAnyException();
			return draft.summaries();
		}
	}

	/** Return the catalog in between. */
	private List<String> roundTrip(Migrator migrator, Draft draft, List<String> before) {
		migrator.upgrade();
		List<String> after = this.database.catalog();
		migrator.downgrade(draft.parent());
		assertThat(this.database.catalog()).as("After the way back of %s", draft.id()).isEqualTo(before);
		return after;
	}

	private static void validate(TestUnit unit) {
		Map<String, Object> settings = new HashMap<>(Map.of("hibernate.hbm2ddl.auto", "validate"));
		SchemaManagementToolCoordinator.process(unit.metadata(), unit.registry(), settings, (action) -> {
		});
	}

	private List<String> missing(ComparisonTarget wanted) {
		return this.history.compare(wanted, (comparison) -> ShopHistory.summaries(comparison.proposal()));
	}

	void downgradeToBase() {
		this.history.migrator().downgrade("base");
	}

}
