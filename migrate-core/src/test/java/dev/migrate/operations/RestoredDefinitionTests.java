package dev.migrate.operations;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.migrate.Migrator;
import dev.migrate.execution.AmbiguousDefinitionException;
import dev.migrate.execution.MissingDefinitionException;
import dev.migrate.execution.UnreadableDefinitionException;
import dev.migrate.operation.Operations;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A downgrade gets the definition back that the revisions before stated. */
class RestoredDefinitionTests {

	private static final String ONE = "SELECT 1 AS a";

	private static final String TWO = "SELECT 2 AS b, 3 AS c";

	private final MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest());

	@BeforeEach
	void createTable() {
		this.database.execute("CREATE TABLE t (id integer)");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void viewIsWhatTheRevisionBeforeStated() {
		Migrator migrator = upgraded(states("a", ONE), revision("b<a", (op) -> op.execute("SELECT 1")),
				states("c<b", TWO));
		assertThat(columns()).containsExactly("b", "c");
		migrator.downgrade("b");
		assertThat(columns()).containsExactly("a");
	}

	@Test
	void viewIsDroppedWhenThisRevisionWasTheFirstToStateIt() {
		Migrator migrator = upgraded(states("a", ONE));
		migrator.downgrade("base");
		assertThat(columns()).isEmpty();
	}

	@Test
	void viewIsDroppedAgainWhenTheRevisionBeforeDroppedIt() {
		Migrator migrator = upgraded(states("a", ONE), revision("b<a", (op) -> op.dropView("v")), states("c<b", TWO));
		migrator.downgrade("b");
		assertThat(columns()).isEmpty();
		migrator.downgrade("a");
		assertThat(columns()).containsExactly("a");
	}

	@Test
	void viewComesBackOnTheWayUpToo() {
		upgraded(states("a", ONE), revision("b<a", (op) -> {
			op.dropView("v");
			op.addColumn("t", column("n", integer()));
			op.restoreView("v");
		}));
		assertThat(columns()).containsExactly("a");
	}

	@Test
	void revisionThatRestoresStatesNothingOfItsOwn() {
		Migrator migrator = upgraded(states("a", ONE), revision("b<a", (op) -> {
			op.dropView("v");
			op.restoreView("v");
		}), states("c<b", TWO));
		migrator.downgrade("b");
		assertThat(columns()).containsExactly("a");
	}

	@Test
	void viewOfAnotherSchemaIsAnotherView() {
		this.database.execute("CREATE SCHEMA s");
		Migrator migrator = upgraded(states("a", ONE), revision("b<a", (op) -> op.inSchema("s").replaceView("v", TWO)),
				states("c<b", TWO));
		migrator.downgrade("b");
		assertThat(columns()).containsExactly("a");
	}

	@Test
	void functionIsToldFromOthersByItsArguments() {
		Migrator migrator = upgraded(function("a", "integer", 1), function("b<a", "integer, text", 2),
				function("c<b", "integer", 3));
		migrator.downgrade("b");
		assertThat(this.database.rows("SELECT f(0), f(0, '')")).containsExactly("1 2");
		migrator.downgrade("a");
		assertThat(this.database.rows("SELECT proname FROM pg_proc WHERE proname = 'f'")).hasSize(1);
	}

	@Test
	void triggerIsRestoredOnItsTable() {
		this.database.execute("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
		Migrator migrator = upgraded(trigger("a", "INSERT"), trigger("b<a", "UPDATE"));
		assertThat(triggers()).containsExactly("UPDATE");
		migrator.downgrade("a");
		assertThat(triggers()).containsExactly("INSERT");
		migrator.downgrade("base");
		assertThat(triggers()).isEmpty();
	}

	@Test
	void definitionThatOneLineHasReplacedSinceDoesNotCount() {
		Migrator migrator = upgraded(states("a", ONE), states("b<a", TWO),
				revision("c<a", (op) -> op.execute("SELECT 1")), TestRevisions.revision("m<b,c"),
				states("d<m", "SELECT 4 AS z"));
		migrator.downgrade("m");
		assertThat(columns()).containsExactly("b", "c");
	}

	@Test
	void differentDefinitionsOnTwoLinesAreRefusedByName() {
		Migrator migrator = upgraded(TestRevisions.revision("a"), states("b<a", ONE), states("c<a", ONE + ", 2 AS b"),
				TestRevisions.revision("m<b,c"), states("d<m", TWO));
		assertThatExceptionOfType(AmbiguousDefinitionException.class).isThrownBy(() -> migrator.downgrade("m"))
			.withMessage("Revision 'd' wants the earlier definition of view 'v' back, but these say different things of"
					+ " it, and none of them follows another: 'b' (test:b), 'c' (test:c). Write the definition out in"
					+ " this revision, or in the merge before it.")
			.satisfies((ex) -> assertThat(ex.candidates()).containsExactlyInAnyOrder(RevisionId.of("b"),
					RevisionId.of("c")));
		assertThat(columns()).containsExactly("b", "c");
	}

	@Test
	void sameDefinitionOnTwoLinesIsOne() {
		Migrator migrator = upgraded(TestRevisions.revision("a"), states("b<a", ONE), states("c<a", ONE),
				TestRevisions.revision("m<b,c"), states("d<m", TWO));
		migrator.downgrade("m");
		assertThat(columns()).containsExactly("a");
	}

	@Test
	void definitionInSqlTextCanNotBeToldAndIsRefused() {
		Migrator migrator = upgraded(revision("a", (op) -> op.execute("CREATE VIEW v AS " + ONE)), states("b<a", TWO));
		assertThatExceptionOfType(UnreadableDefinitionException.class).isThrownBy(() -> migrator.downgrade("a"))
			.withMessage("The earlier definition of view 'v' is not known: what revision 'a' (test:a) makes of it can't"
					+ " be told, as it states it in SQL text. Write the definition out in the revision that wants it"
					+ " back.");
	}

	@Test
	void revisionThatReadsTheDatabaseCanNotBeToldAndIsRefused() {
		Migrator migrator = upgraded(states("a", ONE),
				revision("b<a", (op) -> op.jdbc().sql("SELECT 1").query().singleValue()), states("c<b", TWO));
		assertThatExceptionOfType(UnreadableDefinitionException.class).isThrownBy(() -> migrator.downgrade("b"))
			.withMessageContaining("revision 'b' (test:b)")
			.withMessageContaining("it reads the database (op.jdbc())");
	}

	@Test
	void definitionThatNobodyStatesIsRefused() {
		this.database.execute("CREATE VIEW v AS " + ONE);
		RevisionScript drops = revision("a", (op) -> op.dropView("v"));
		Migrator migrator = upgraded(drops);
		assertThatExceptionOfType(MissingDefinitionException.class).isThrownBy(() -> migrator.downgrade("base"))
			.withMessage(
					"Revision 'a' (test:a) wants the earlier definition of view 'v' back, but no revision before it"
							+ " states one. Write it out in this revision.");
	}

	@Test
	void scriptKnowsTheEarlierDefinitionWithoutADatabase() {
		Migrator migrator = this.database.migrator(states("a", ONE), states("b<a", TWO));
		assertThat(migrator.scripts("postgresql").downgrade("b:a")).contains("CREATE OR REPLACE VIEW \"v\" AS " + ONE);
		assertThat(migrator.scripts("postgresql").downgrade("a:base")).contains("DROP VIEW \"v\";");
	}

	private Migrator upgraded(RevisionScript... revisions) {
		Migrator migrator = this.database.migrator(revisions);
		migrator.upgrade();
		return migrator;
	}

	private static RevisionScript states(String notation, String query) {
		return revision(notation, (op) -> op.replaceView("v", query));
	}

	private static RevisionScript function(String notation, String arguments, int result) {
		return TestRevisions.revision(notation)
			.upgrade((op) -> op.replaceFunction("f", arguments,
					"CREATE OR REPLACE FUNCTION f(" + arguments + ") RETURNS integer LANGUAGE sql AS 'SELECT " + result
							+ "'"))
			.downgrade(
					(op) -> op.restoreFunction("f", arguments.toUpperCase(java.util.Locale.ROOT).replace(" ", "  ")));
	}

	private static RevisionScript trigger(String notation, String event) {
		return TestRevisions.revision(notation)
			.upgrade((op) -> op.replaceTrigger("noted", "t",
					"CREATE TRIGGER noted BEFORE " + event + " ON t FOR EACH ROW EXECUTE FUNCTION note()"))
			.downgrade((op) -> op.restoreTrigger("noted", "t"));
	}

	private static RevisionScript revision(String notation, Consumer<Operations> upgrade) {
		return TestRevisions.revision(notation).upgrade(upgrade).downgrade((op) -> op.restoreView("v"));
	}

	private List<String> columns() {
		return this.database
			.rows("SELECT attname FROM pg_attribute WHERE attrelid = to_regclass('public.v') ORDER BY attnum");
	}

	private List<String> triggers() {
		return this.database
			.rows("SELECT event_manipulation FROM information_schema.triggers WHERE trigger_name = 'noted'");
	}

}
