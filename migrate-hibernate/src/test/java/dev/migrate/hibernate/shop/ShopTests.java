package dev.migrate.hibernate.shop;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shop of sixty tables is changed as its developers would: each revision is generated
 * from its entities, runs, is what Hibernate expects, and leaves no trace when undone. A
 * class for each database, so that they run beside each other.
 */
abstract class ShopTests {

	private static final int TABLES = 60;

	private final ShopDatabase kind;

	@TempDir
	Path directory;

	ShopTests(ShopDatabase kind) {
		this.kind = kind;
	}

	@Test
	void everyStepIsGeneratedAppliedCheckedAndReverted() throws Exception {
		try (ShopDatabase.Instance database = this.kind.create()) {
			List<String> empty = database.catalog();
			ShopWalk walk = new ShopWalk(database, this.directory);
			assertThat(walk.step(Step.of("Open the shop"))).filteredOn((summary) -> summary.startsWith("create table"))
				.hasSize(TABLES);
			database.execute(ShopSources.text("/shop/rows.sql").split(";\\R"));
			for (Step step : this.kind.steps()) {
				List<String> summaries = walk.step(step);
				this.kind.expected(step)
					.ifPresent(
							(expected) -> assertThat(summaries).as("The revision of '%s'", step).isEqualTo(expected));
			}
			walk.downgradeToBase();
			assertThat(database.catalog()).isEqualTo(empty);
		}
	}

}
