package dev.migrate;

import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class MigrationPreviewTests {

	private final MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest());

	private final RevisionScript table = revision("a").upgrade((op) -> op.createTable("t", column("id", integer())))
		.downgrade((op) -> op.dropTable("t"));

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void stepsOfAPlanTellTheirStatementsAndRunNothing() {
		Migrator migrator = this.database.migrator(this.table);
		MigrationPlan plan = migrator.planUpgrade("heads");
		assertThat(migrator.preview().of(plan.steps().get(0)).statements())
			.containsExactly("CREATE TABLE \"t\" (\n  \"id\" integer\n)");
		assertThat(migrator.status().current()).isEmpty();
	}

	@Test
	void downgradeTellsTheStatementsOfTheWayBack() {
		Migrator migrator = this.database.migrator(this.table);
		migrator.upgrade();
		MigrationPlan plan = migrator.planDowngrade("base");
		assertThat(migrator.preview().of(plan.steps().get(0)).statements()).containsExactly("DROP TABLE \"t\"");
	}

	@Test
	void revisionThatAsksTheDatabaseIsKnownAsFarAsThere() {
		Migrator migrator = this.database.migrator(revision("a").upgrade((op) -> {
			op.execute("SELECT 1");
			op.jdbc().sql("SELECT 2").query().listOfRows();
		}));
		assertThat(migrator.preview().upgrade(RevisionId.of("a"))).satisfies((step) -> {
			assertThat(step.statements()).containsExactly("SELECT 1");
			assertThat(step.unknown()).get().asString().startsWith("Operation 2 asks the database.");
		});
	}

	@Test
	void appliedChangesAreThoseThatWereEditedAndThoseThatAreGone() {
		this.database.migrator(this.table, revision("b<a").upgrade("SELECT 1"), revision("c").upgrade("SELECT 3"))
			.upgrade();
		this.database.execute("DELETE FROM migrate.migrate_version WHERE version_num = 'c'");
		Migrator later = this.database.migrator(this.table, revision("b<a").upgrade("SELECT 2"));
		assertThat(later.appliedChanges().edited()).extracting((script) -> script.revision().id().value())
			.containsExactly("b");
		assertThat(later.appliedChanges().deleted()).extracting((step) -> step.revision().value()).containsExactly("c");
	}

	@Test
	void appliedChangesWhenNothingWasEverAppliedAreNone() {
		Migrator migrator = this.database.migrator(this.table);
		assertThat(migrator.appliedChanges().edited()).isEmpty();
		assertThat(migrator.appliedChanges().deleted()).isEmpty();
		assertThat(migrator.lastSteps()).isEmpty();
		assertThat(migrator.status().pending()).hasSize(1);
	}

}
