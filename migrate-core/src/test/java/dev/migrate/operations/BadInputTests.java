package dev.migrate.operations;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.migrate.execution.StepFailedException;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Rows;
import dev.migrate.schema.EnumType;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.engine;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a revision says wrongly is refused with its revision, its operation, its statement
 * and the message of the database, and leaves nothing behind. Each revision here creates
 * a table before it goes wrong.
 */
class BadInputTests {

	private static final String ROLLED_BACK = "\nEverything it did was rolled back; revisions that ran before it in a"
			+ " transaction of their own stay applied. Correct it and start again.";

	private final MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest());

	@BeforeEach
	void createTable() {
		this.database.execute("CREATE TABLE t (id integer, name text)", "INSERT INTO t VALUES (1, 'x'), (1, NULL)");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void missingTable() {
		assertRefused((op) -> op.addColumn("nowhere", column("a", integer())),
				"(add column 'a' of 'nowhere') at statement 2, ALTER TABLE \"nowhere\" ADD COLUMN \"a\" integer:"
						+ " ERROR: relation \"nowhere\" does not exist");
	}

	@Test
	void duplicateColumn() {
		assertRefused((op) -> op.addColumn("t", column("name", text())),
				"(add column 'name' of 't') at statement 2, ALTER TABLE \"t\" ADD COLUMN \"name\" text:"
						+ " ERROR: column \"name\" of relation \"t\" already exists");
	}

	@Test
	void typeThatTheRowsDoNotFit() {
		assertRefused((op) -> op.alterColumn("t", "name", (change) -> change.type(integer(), "name::integer")),
				"(alter column 'name' of 't') at statement 2, ALTER TABLE \"t\" ALTER COLUMN \"name\" TYPE integer USING"
						+ " name::integer: ERROR: invalid input syntax for type integer: \"x\"");
	}

	@Test
	void constraintThatRowsViolate() {
		assertRefused((op) -> op.addConstraint("t", unique("id").named("t_id")),
				"(add constraint 't_id' of 't'): Rows of 't' have the same \"id\": 1 key. Nothing was locked for it. They are"
						+ " found by:\n\tSELECT \"id\", count(*) FROM \"t\" WHERE \"id\" IS NOT NULL GROUP BY \"id\" HAVING"
						+ " count(*) > 1\nLeave one row for each key, in an operation before this one or by hand.\n");
	}

	@Test
	void nullThatRowsHave() {
		assertRefused((op) -> op.alterColumn("t", "name", (change) -> change.setNotNull()),
				"(alter column 'name' of 't'): Rows of 't' have no value of 'name', which must not be null: ");
	}

	@Test
	void optionOfAnotherDatabase() {
		assertRefused((op) -> op.createTable("u", column("id", integer()), engine("InnoDB")),
				"(create table 'u'): postgresql does not have the table option ENGINE. Leave it away.");
	}

	@Test
	void changeOfOneTableWithAnOptionOfAnotherDatabase() {
		assertRefused((op) -> op.alterTable("t", (table) -> table.dropColumn("name").algorithm("INSTANT")),
				"(alter table 't'): postgresql does not have ALGORITHM for ALTER TABLE. Leave the option away.");
	}

	@Test
	void nameOfSixtyFourLetters() {
		String name = "n".repeat(64);
		assertRefused((op) -> op.renameTable("t", name), "(rename table 't'): The name '" + name
				+ "' has 64 bytes; this database takes 63. Choose a shorter one.");
	}

	@Test
	void nameOfManyBytesInFewLetters() {
		String name = "ü".repeat(32);
		assertRefused((op) -> op.addColumn("t", column(name, integer())),
				"The name '" + name + "' has 64 bytes; this database takes 63. Choose a shorter one.");
	}

	@Test
	void namesOfSixtyThreeBytesAndReservedWordsAreFine() {
		String longest = "ü".repeat(31) + "n";
		this.database.upgrade((op) -> {
			op.createTable("select", column("user", integer()).primaryKey(), column("a \"b\".c", text()));
			op.createTable(longest, column("Group", integer()).references("select", "user"));
			op.createIndex("order", "select", "a \"b\".c");
		});
		assertThat(
				this.database.rows("SELECT count(*) FROM \"select\" JOIN \"" + longest + "\" ON \"Group\" = \"user\""))
			.containsExactly("0");
	}

	@Test
	void parameterThatTheStatementDoesNotHave() {
		assertRefused((op) -> op.execute("DELETE FROM t", Map.of("id", 1)),
				"in operation 2 (SQL text): Parameter 'id' does not occur in the statement: DELETE FROM t");
	}

	@Test
	void parameterOfSeveralValues() {
		assertRefused((op) -> op.execute("DELETE FROM t WHERE id IN (:ids)", Map.of("ids", List.of(1, 2))),
				"in operation 2 (SQL text): Parameter 'ids' is a collection.");
	}

	@Test
	void textThatDoesNotEnd() {
		assertRefused((op) -> op.execute("DELETE FROM t WHERE name = 'x"), "in operation 2 (SQL text): ");
	}

	@Test
	void indexWithoutColumns() {
		assertRefused((op) -> op.createIndex("i", "t"),
				": Nothing is given for the keys (index); at least one is needed");
	}

	@Test
	void indexOfATableWithoutColumns() {
		assertRefused((op) -> op.createTable("u", column("id", integer()), index("i")),
				": Nothing is given for the keys (index); at least one is needed");
	}

	@Test
	void primaryKeyWithoutColumns() {
		assertRefused((op) -> op.addConstraint("t", primaryKey()),
				": Nothing is given for the columns (primary key); at least one is needed");
	}

	@Test
	void uniqueConstraintWithoutColumns() {
		assertRefused((op) -> op.addConstraint("t", unique()),
				": Nothing is given for the columns (unique constraint); at least one is needed");
	}

	@Test
	void foreignKeyWithoutColumns() {
		assertRefused((op) -> op.addConstraint("t", foreignKey().references("t")),
				": Nothing is given for the columns (foreign key); at least one is needed");
	}

	@Test
	void foreignKeyWithoutReferredTable() {
		assertRefused((op) -> op.createTable("u", column("t_id", integer()), foreignKey("t_id")),
				": The foreign key on t_id does not say what it refers to; add references(…)");
	}

	@Test
	void foreignKeyThatRefersToMoreColumnsThanItHas() {
		assertRefused((op) -> op.addConstraint("t", foreignKey("id").references("u", "a", "b")),
				": The foreign key on id refers to a, b: 1 columns are needed, not 2");
	}

	@Test
	void rowsWithoutColumns() {
		assertRefused((op) -> op.bulkInsert("t", Rows.of()),
				": Nothing is given for the columns (rows); at least one is needed");
	}

	@Test
	void rowOfTheWrongLength() {
		assertRefused((op) -> op.bulkInsert("t", Rows.of("id", "name").row(1)),
				": A row of 1 values is given for the 2 columns id, name");
	}

	@Test
	void typesOfTheWrongNumber() {
		assertRefused((op) -> op.bulkInsert("t", Rows.of("id", "name").types(integer())),
				": 1 types are given for the 2 columns id, name");
	}

	@Test
	void valueOfTheWrongType() {
		assertRefused((op) -> op.bulkInsert("t", Rows.of("id").row("one")),
				"(insert rows of 't') at statement 2, INSERT INTO \"t\" (\"id\") VALUES (?): ERROR: invalid input syntax"
						+ " for type integer: \"one\"");
	}

	@Test
	void enumerationWithoutAName() {
		assertRefused((op) -> op.addColumn("t", column("e", new EnumType(null, List.of("a")))),
				": In PostgreSQL an enumeration is a type with a name, and [a] has none. Name it.");
	}

	@Test
	void enumerationThatIsThereWithOtherValues() {
		this.database.execute("CREATE TYPE e AS ENUM ('a')");
		assertRefused((op) -> op.addColumn("t", column("e", enumeration("e", "a", "b"))),
				"ERROR: The type \"e\" exists with other values");
	}

	@Test
	@SuppressWarnings("NullAway")
	void nulls() {
		assertNullRefused((op) -> op.dropTable(null), "the name (object name)");
		assertNullRefused((op) -> op.createTable("u", column(null, integer())), "the name (column)");
		assertNullRefused((op) -> op.createTable("u", column("a", null)), "the type (column)");
		assertNullRefused((op) -> op.addColumn("t", null), "the column");
		assertNullRefused((op) -> op.createIndex("i", "t", (String) null), "the text (index key)");
		assertNullRefused((op) -> op.addConstraint("t", primaryKey("id", null)), "the columns (primary key)");
		assertNullRefused((op) -> op.addConstraint("t", null), "the constraint (add constraint)");
		assertNullRefused((op) -> op.renameColumn("t", "id", null), "the new name");
		assertNullRefused((op) -> op.bulkInsert("t", null), "the rows (bulk insert)");
		assertNullRefused((op) -> op.createEnumType("e", "a", null), "the values (create enum type)");
		assertNullRefused((op) -> op.replaceView("v", null), "the definition (replaceable object)");
		assertNullRefused((op) -> op.run((Operation) null), "the operation");
		assertNullRefused((op) -> op.execute(null), "SQL text");
	}

	private void assertNullRefused(Consumer<Operations> wrong, String what) {
		assertRefused(wrong, ": Null is given for " + what);
	}

	private void assertRefused(Consumer<Operations> wrong, String message) {
		List<String> before = this.database.catalog();
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> this.database.upgrade((op) -> {
			op.createTable("first", column("id", integer()));
			wrong.accept(op);
		}))
			.withMessageStartingWith("The upgrade of revision 'a' (test:a) failed in operation 2")
			.withMessageContaining(message)
			.withMessageEndingWith(ROLLED_BACK);
		assertThat(this.database.catalog()).isEqualTo(before);
		assertThat(this.database.rows("SELECT * FROM " + MigratedDatabase.OURS + ".migrate_version")).isEmpty();
	}

}
