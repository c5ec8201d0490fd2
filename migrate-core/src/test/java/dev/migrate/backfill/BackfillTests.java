package dev.migrate.backfill;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.IncompleteBackfillException;
import dev.migrate.execution.TransactionalBackfillException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.operation.Operations;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backfills on PostgreSQL, where a revision may have a transaction. */
class BackfillTests {

	private static final String DONE = "SELECT count(*), count(*) FILTER (WHERE total = quantity * 2) FROM orders";

	private static final String ROW = "SELECT state, rows_done, pass FROM migrate.migrate_version_backfill";

	private static MigratedDatabase database;

	@BeforeAll
	static void create() {
		database = MigratedDatabase.on(PostgresServer.newest());
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@BeforeEach
	void clear() {
		database.clear();
	}

	private static TestRevisions.Script orders(int rows) {
		return revision("a")
			.upgrade(
					"CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, total int, runs int"
							+ " NOT NULL DEFAULT 0)",
					"INSERT INTO orders (id, quantity) SELECT n * 3, n FROM generate_series(1, " + rows + ") n")
			.downgrade("DROP TABLE orders");
	}

	private static TestRevisions.Script filled() {
		return revision("b<a").upgrade(BackfillTests::fill).withoutTransaction().downgrade("SELECT 1");
	}

	private static void fill(Operations op) {
		op.backfill("orders_total", "orders",
				(backfill) -> backfill.set("total = quantity * 2, runs = runs + 1")
					.where("total IS NULL")
					.batch(7, 40));
	}

	private static TestRevisions.Script registered() {
		return revision("b<a").upgrade((op) -> op.backfill("orders_total", "orders",
				(backfill) -> backfill.set("total = quantity * 2, runs = runs + 1")
					.where("total IS NULL")
					.batch(7, 40)
					.inBackground()))
			.downgrade("SELECT 1");
	}

	@Test
	void aRevisionWaitsForItsBackfill() {
		database.migrator(orders(1000), filled()).upgrade();
		assertThat(database.rows(DONE)).containsExactly("1000 1000");
		assertThat(database.rows(ROW)).containsExactly("DONE 1000 1");
		assertThat(database.rows("SELECT DISTINCT runs FROM orders")).containsExactly("1");
		assertThat(database.rows("SELECT count(DISTINCT xmin::text) > 20 FROM orders")).containsExactly("t");
	}

	@Test
	void aRevisionWithATransactionIsRefused() {
		Migrator migrator = database.migrator(orders(10), revision("b<a").upgrade(BackfillTests::fill));
		assertThatThrownBy(migrator::upgrade).isInstanceOf(TransactionalBackfillException.class)
			.hasMessageContaining("transactional: false")
			.hasMessageContaining("inBackground()");
		assertThat(database.rows(DONE)).containsExactly("10 0");
	}

	@Test
	void aKeyOfSeveralColumnsIsFollowed() {
		database.migrator(revision("a").upgrade(
				"CREATE TABLE t (a text, b uuid, c timestamptz, done int DEFAULT 0," + " PRIMARY KEY (a, b, c))",
				"INSERT INTO t SELECT 'x' || n % 3, gen_random_uuid(), now() + n * interval '1 us' FROM generate_series(1, 500) n"),
				revision("b<a").withoutTransaction()
					.upgrade((op) -> op.backfill("t", "t", (backfill) -> backfill.set("done = done + 1").batch(3, 9))))
			.upgrade();
		assertThat(database.rows("SELECT done, count(*) FROM t GROUP BY 1")).containsExactly("1 500");
	}

	@Test
	void aQuestionMarkOfTheAuthorStaysAnOperator() {
		database.migrator(
				revision("a").upgrade("CREATE TABLE t (id int PRIMARY KEY, j jsonb)",
						"INSERT INTO t SELECT n, '{}' FROM generate_series(1, 50) n"),
				revision("b<a").withoutTransaction()
					.upgrade((op) -> op.backfill("t", "t",
							(backfill) -> backfill.set("j = j || '{\"a\": \"?\"}'::jsonb")
								.where("NOT j ? 'a'")
								.batch(9, 9))))
			.upgrade();
		assertThat(database.rows("SELECT DISTINCT j->>'a' FROM t")).containsExactly("?");
	}

	@Test
	void aTableWithoutAKeyIsRefused() {
		Migrator migrator = database.migrator(withoutKey(), revision("b<a").withoutTransaction()
			.upgrade((op) -> op.backfill("t", "t", (backfill) -> backfill.set("id = 1"))));
		assertThatThrownBy(migrator::upgrade).hasMessageContaining("the table has no primary key")
			.hasMessageContaining(".key(");
		assertThatThrownBy(() -> upgradeWithKey("code")).hasMessageContaining("its column 'code' may be null");
		assertThatThrownBy(() -> upgradeWithKey("other")).hasMessageContaining("no unique constraint");
		database.execute("ALTER TABLE t ALTER code SET NOT NULL", "INSERT INTO t VALUES (0, 7, 7)");
		upgradeWithKey("code");
		assertThat(database.rows("SELECT id FROM t")).containsExactly("1");
	}

	private static TestRevisions.Script withoutKey() {
		return revision("a").upgrade("CREATE TABLE t (id int, code int, other int NOT NULL)",
				"CREATE UNIQUE INDEX ON t (code)", "CREATE UNIQUE INDEX ON t (other) WHERE id > 0");
	}

	private void upgradeWithKey(String column) {
		database
			.migrator(withoutKey(),
					revision("b<a").withoutTransaction()
						.upgrade((op) -> op.backfill("t", "t", (backfill) -> backfill.set("id = 1").key(column))))
			.upgrade();
	}

	@Test
	void whatFailsGoesOnBehindTheLastRow() {
		database.migrator(orders(500)).upgrade();
		database.execute("UPDATE orders SET quantity = 2000000000 WHERE id = 900");
		assertThatThrownBy(database.migrator(orders(500), filled())::upgrade).hasMessageContaining("orders_total")
			.hasMessageContaining("integer out of range");
		assertThat(database.rows("SELECT count(*) > 200 FROM orders WHERE runs = 1")).containsExactly("t");
		database.execute("UPDATE orders SET quantity = 1 WHERE id = 900");
		database.migrator(orders(500), filled()).upgrade();
		assertThat(database.rows("SELECT runs, count(*) FROM orders GROUP BY 1")).containsExactly("1 500");
		assertThat(database.rows(ROW)).containsExactly("DONE 500 1");
	}

	@Test
	void rowsThatStayAreNotTriedForEver() {
		database.migrator(orders(20)).upgrade();
		database.execute("UPDATE orders SET quantity = NULL WHERE id = 30");
		assertThatThrownBy(database.migrator(orders(20), filled())::upgrade)
			.hasMessageContaining("1 rows still satisfy: total IS NULL");
	}

	@Test
	void aBackgroundIsRegisteredWithItsRevision() {
		Migrator migrator = database.migrator(orders(100), registered());
		migrator.upgrade();
		assertThat(database.rows(DONE)).containsExactly("100 0");
		assertThat(database.rows(ROW)).containsExactly("RUNNING 0 1");
		migrator.downgrade("a");
		assertThat(database.rows(ROW)).isEmpty();
	}

	@Test
	void aRevisionThatRequiresItIsRefusedBeforeTheFirstStep() {
		database.migrator(orders(100), registered()).upgrade();
		Migrator migrator = database.migrator(orders(100), registered(), revision("c<b").upgrade("CREATE TABLE c ()"),
				revision("d<c").upgrade("ALTER TABLE orders ALTER total SET NOT NULL").requires("orders_total"));
		assertThatThrownBy(migrator::upgrade).isInstanceOf(IncompleteBackfillException.class)
			.hasMessageContaining("'d'")
			.hasMessageContaining("'orders_total' of revision 'b', which is running")
			.hasMessageContaining("migrate backfill run orders_total");
		assertThat(migrator.current()).hasToString("[b]");
	}

	@Test
	void whatTheRunItselfRegistersIsWorkedOffWithinIt() {
		database
			.migrator(orders(100), registered(),
					revision("c<b").upgrade("ALTER TABLE orders ALTER total SET NOT NULL").requires("orders_total"))
			.upgrade();
		assertThat(database.rows(ROW)).containsExactly("DONE 100 1");
	}

	@Test
	void oneTransactionHoldsTheBackfillOfAllRevisions() {
		Migrator.builder(database.database().dataSource())
			.options(MigrateOptions.builder().schema(MigratedDatabase.OURS).transaction(TransactionMode.ALL).build())
			.source(TestRevisions.of(orders(100), registered(),
					revision("c<b").upgrade("ALTER TABLE orders ALTER total SET NOT NULL").requires("orders_total")))
			.build()
			.upgrade();
		assertThat(database.rows("SELECT count(DISTINCT xmin::text) FROM orders")).containsExactly("1");
		assertThat(database.rows(ROW)).containsExactly("DONE 100 1");
	}

	@Test
	void aBackfillThatNobodyRegistersIsRefused() {
		assertThatThrownBy(database.migrator(revision("a").requires("unknown"))::upgrade)
			.hasMessageContaining("no revision before it has registered");
		assertThatThrownBy(database.migrator(orders(1), revision("b<a").requires("unknown"))::upgrade)
			.hasMessageContaining("no revision before it has registered");
	}

	@Test
	void twoRevisionsMayNotCallTheirBackfillsAlike() {
		Migrator migrator = database.migrator(orders(1), registered(),
				revision("c<b").upgrade(BackfillTests::fill).withoutTransaction());
		assertThatThrownBy(migrator::upgrade).hasMessageContaining("as revision 'b' does already");
	}

}
