package dev.migrate.reliability.corpus;

import java.util.stream.IntStream;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.Creation;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.TestRevisions;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.testing.TestRevisions.revision;

/**
 * The revisions themselves. Each leaves a row in the ledger {@code fx} when it has run,
 * and another when it was undone.
 */
final class Revisions {

	private Revisions() {
	}

	static RevisionSource one() {
		return TestRevisions.of(revision("a").upgrade(
				"CREATE TABLE orders (id int NOT NULL PRIMARY KEY, customer int NOT NULL, note varchar(40))",
				"ALTER TABLE customer ADD COLUMN email varchar(80)",
				"CREATE INDEX orders_customer ON orders (customer)",
				"CREATE VIEW order_list AS SELECT id, note FROM orders",
				"CREATE TABLE invoice (id int NOT NULL PRIMARY KEY)", done("a")));
	}

	static RevisionSource chain(int length) {
		return TestRevisions
			.of(IntStream.rangeClosed(1, length).mapToObj(Revisions::link).toArray(RevisionScript[]::new));
	}

	private static RevisionScript link(int number) {
		String id = "r%02d".formatted(number);
		String follows = (number == 1) ? "" : "<r%02d".formatted(number - 1);
		return revision(id + follows).upgrade("CREATE TABLE " + id + "_table (id int NOT NULL PRIMARY KEY)", done(id))
			.downgrade("DROP TABLE " + id + "_table", undone(id));
	}

	static RevisionSource merge() {
		return TestRevisions.of(revision("a").upgrade("CREATE TABLE a_table (id int)", done("a")),
				revision("b<a").upgrade("CREATE TABLE b_table (id int)", done("b")),
				revision("c<a").upgrade("CREATE TABLE c_table (id int)", done("c")),
				revision("d<b,c").upgrade("CREATE TABLE d_table (id int)", done("d")));
	}

	static RevisionSource guarded() {
		return TestRevisions.of(
				revision("a").withoutTransaction()
					.mayRunAgain()
					.upgrade("ALTER TABLE customer ADD COLUMN IF NOT EXISTS age int",
							"DROP INDEX CONCURRENTLY IF EXISTS customer_age",
							"CREATE INDEX CONCURRENTLY customer_age ON customer (age)", doneUnlessDone("a")),
				revision("b<a").withoutTransaction()
					.mayRunAgain()
					.upgrade("ALTER TABLE customer DROP CONSTRAINT IF EXISTS age_known",
							"ALTER TABLE customer ADD CONSTRAINT age_known CHECK (age >= 0) NOT VALID",
							"ALTER TABLE customer VALIDATE CONSTRAINT age_known", doneUnlessDone("b")));
	}

	static RevisionSource typed() {
		return TestRevisions.of(revision("a").withoutTransaction().upgrade((op) -> {
			op.addColumn("customer", column("age", integer()));
			op.backfill(Corpus.BACKFILL, "customer", Revisions::counted);
			op.execute(done("a"));
			op.createIndex("customer", index("customer_age", "age"), Creation.CONCURRENTLY);
		}), revision("b<a").withoutTransaction().upgrade((op) -> {
			op.addConstraint("customer", check("age >= 0").named("age_known").notValid());
			op.validateConstraint("customer", "age_known");
			op.execute(done("b"));
			op.alterColumn("customer", "age", (change) -> change.rename("years"));
		}));
	}

	static RevisionSource told() {
		return TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("orders", column("id", integer()).notNull(), column("customer", integer()));
			op.addColumn("customer", column("age", integer()));
			op.execute(done("a"));
			op.createIndex("orders", index("orders_customer", "customer"));
			op.alterColumn("customer", "age", (change) -> change.rename("years"));
			op.createTable("invoice", column("id", integer()).notNull());
		}));
	}

	static RevisionSource background() {
		return TestRevisions.of(revision("a").upgrade("ALTER TABLE customer ADD COLUMN age int", done("a")),
				revision("b<a").upgrade((op) -> {
					op.backfill(Corpus.BACKFILL, "customer", (backfill) -> counted(backfill).inBackground());
					op.execute(done("b"));
				}), revision("c<b").requires(Corpus.BACKFILL)
					.upgrade("ALTER TABLE customer RENAME COLUMN age TO years", done("c")));
	}

	static RevisionSource contracting() {
		return TestRevisions.of(added(), revision("b<a").contracts()
			.upgrade("ALTER TABLE customer DROP COLUMN email", "CREATE TABLE b_table (id int)", done("b")));
	}

	static RevisionSource before() {
		return TestRevisions.of(added());
	}

	private static RevisionScript added() {
		return revision("a").upgrade("ALTER TABLE customer ADD COLUMN email varchar(80)", done("a"));
	}

	// A row that is done twice has another number.
	private static Backfill counted(Backfill backfill) {
		return backfill.set("age = coalesce(age, 0) + 1").batch(40, 40);
	}

	static RevisionSource raw() {
		return TestRevisions.of(revision("a").withoutTransaction()
			.upgrade("INSERT INTO customer (id, name) SELECT 1000 + count(*), 'added' FROM customer", done("a"),
					"CREATE INDEX CONCURRENTLY customer_name ON customer (name)"));
	}

	private static String done(String id) {
		return "INSERT INTO fx (revision, step) VALUES ('" + id + "', 1)";
	}

	private static String undone(String id) {
		return "INSERT INTO fx (revision, step) VALUES ('" + id + "', -1)";
	}

	private static String doneUnlessDone(String id) {
		return "INSERT INTO fx (revision, step) SELECT '" + id
				+ "', 1 WHERE NOT EXISTS (SELECT 1 FROM fx WHERE revision = '" + id + "')";
	}

}
