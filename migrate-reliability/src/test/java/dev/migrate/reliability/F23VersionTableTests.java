package dev.migrate.reliability;

import java.util.List;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody has changed the version table by hand, after revisions were applied. */
class F23VersionTableTests {

	private static final Tally TALLY = Tally.of("F23", "version table changed by hand");

	// All rows of all tables, whoever they belong to.
	private static final String EVERYTHING = "SELECT relname, query_to_xml('SELECT * FROM ' || oid::regclass, true,"
			+ " true, '')::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C3);

	@BeforeEach
	void applyTheBranches() {
		this.boundaries.begin();
		this.database.migrator(Corpus.C3).upgrade("b", "c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					DROP TABLE migrate_version                                     | its history public.migrate_version_history does
					ALTER TABLE migrate_version RENAME TO moved                    | its history public.migrate_version_history does
					INSERT INTO migrate_version VALUES ('a')                       | one is an ancestor of another
					INSERT INTO migrate_version VALUES ('nowhere')                 | names nowhere, but there is no such revision
					INSERT INTO migrate_version VALUES ('')                        | a row without a revision id
					ALTER TABLE migrate_version RENAME version_num TO version      | no column 'version_num'
					""")
	void changeIsNamedAndNothingIsWritten(String change, String complaint) {
		this.database.execute(List.of(change));
		refused(complaint);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INSERT INTO migrate_version VALUES ('b')                       | the revision id 'b' in more than one row
			INSERT INTO migrate_version VALUES (NULL)                      | a row without a revision id
			""")
	void rowThatOnlyATableWithoutAKeyTakesIsNamed(String change, String complaint) {
		this.database.execute(List.of("ALTER TABLE migrate_version DROP CONSTRAINT migrate_version_pkc",
				"ALTER TABLE migrate_version ALTER version_num DROP NOT NULL", change));
		refused(complaint);
	}

	@Test
	void tableWithoutItsRowsIsNotTakenForThatOfAnEmptyDatabase() {
		this.database.execute(List.of("DELETE FROM migrate_version"));
		refused("is empty, but by the history revision");
	}

	@Test
	void columnOfAnotherTypeIsNamed() {
		this.database.execute(List.of("DELETE FROM migrate_version",
				"ALTER TABLE migrate_version ALTER version_num TYPE int USING 7"));
		this.database.execute(List.of("INSERT INTO migrate_version VALUES (7)"));
		refused("names 7, but there is no such revision");
	}

	@Test
	void privilegeThatIsMissingIsNamed() {
		String user = "u" + this.database.database().name();
		this.database
			.execute(List.of("CREATE ROLE " + user + " LOGIN", "GRANT USAGE, CREATE ON SCHEMA public TO " + user));
		refused("GRANT SELECT, INSERT, UPDATE, DELETE ON",
				this.database.url().replace("user=postgres", "user=" + user));
	}

	private void refused(String complaint) {
		refused(complaint, this.database.url());
	}

	private void refused(String complaint, String url) {
		List<String> before = this.database.rows(EVERYTHING);
		TALLY.fault(() -> {
			try (Victim victim = Victim.waiting(new Assignment(url, Corpus.C3))) {
				victim.begin();
				assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(1);
				assertThat(victim.toString()).contains(complaint);
			}
			this.database.awaitNobody();
			assertThat(this.database.rows(EVERYTHING)).isEqualTo(before);
			assertThat(this.database.litter()).isEmpty();
		});
	}

	@Test
	void columnOfSomebodyElseIsLeftAlone() {
		this.database.execute(List.of("ALTER TABLE migrate_version ADD COLUMN remark text DEFAULT 'ours'"));
		TALLY.fault(() -> {
			this.boundaries.invariants(TALLY).survivorComesUp();
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

	@Test
	void schemaThatCameInFrontOfTheTableHidesNothing() {
		this.database.execute(List.of("CREATE SCHEMA postgres"));
		TALLY.fault(() -> {
			assertThat(this.database.migrator(Corpus.C3).upgrade().transition()).isEqualTo("b, c → d");
			assertThat(this.database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'postgres'"))
				.containsExactly("d_table");
			assertThat(this.database.rows("SELECT version_num FROM public.migrate_version")).containsExactly("d");
			assertThat(this.database.litter()).isEmpty();
		});
		this.database.execute(List.of("DROP SCHEMA postgres CASCADE"));
	}

}
