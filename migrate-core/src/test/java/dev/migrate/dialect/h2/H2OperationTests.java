package dev.migrate.dialect.h2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import dev.migrate.Migrator;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.operation.Rows;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Label;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.binary;
import static dev.migrate.schema.Definitions.bool;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.interval;
import static dev.migrate.schema.Definitions.json;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.named;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.time;
import static dev.migrate.schema.Definitions.timestampWithTimeZone;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.schema.Definitions.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Runs each operation on a database in memory. */
class H2OperationTests {

	private static final String REGULAR = "";

	private static final String POSTGRESQL = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

	@ParameterizedTest
	@ValueSource(strings = { REGULAR, POSTGRESQL })
	void createTableWhenItHasEverythingTakesRows(String mode) {
		JdbcClient jdbc = upgraded(mode, (op) -> {
			op.createTable("customer", column("id", bigInteger()).autoIncrement().primaryKey(),
					column("order", enumeration("state", "new", "it's")).notNull().defaultTo("new"),
					column("mail", string(80)).unique(), column("name", text()), column("paid", bool()).defaultTo(true),
					column("price", numeric(8, 2)), column("rate", numeric()), column("born", date()),
					column("at", time()), column("seen", timestampWithTimeZone()).defaultSql("CURRENT_TIMESTAMP"),
					column("took", interval()), column("token", uuid()), column("data", json()),
					column("picture", binary()), column("twice", integer()).generatedAs("id * 2"),
					check("price >= 0").named("ck_price"), index("ix_name", "name").on(key("born").descending()));
			op.bulkInsert("customer",
					Rows.of("mail", "price", "rate", "data")
						.types(string(80), numeric(8, 2), numeric(), json())
						.row("a@x.org", 1.5, 0.25, "{\"k\": 1}"));
		});
		assertThat(jdbc.sql("SELECT id, \"order\", rate, twice FROM customer").query().singleRow()).hasSize(4)
			.containsValues(1L, "new", 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { REGULAR, POSTGRESQL })
	void changesOfATableKeepItsRows(String mode) {
		JdbcClient jdbc = upgraded(mode, (op) -> {
			op.createTable("parent", column("id", integer()).primaryKey());
			op.createTable("t", column("id", integer()).notNull(), column("code", string(10)),
					column("parent_id", integer()));
			op.execute("INSERT INTO parent VALUES (1)");
			op.bulkInsert("t", Rows.of("id", "code", "parent_id").row(1, "7", 1).row(2, "8", null));
			op.addColumn("t", column("made", date()).defaultSql("CURRENT_DATE").notNull());
			op.run(new AddColumn(op.name("t"), column("first", integer()), ColumnPosition.before("id"), Set.of()));
			op.addColumn("t", column("code", string(10)), Creation.IF_NOT_EXISTS);
			op.alterColumn("t", "code", (code) -> code.type(integer(), "CAST(code AS INTEGER)").setNotNull());
			op.alterColumn("t", "code", (code) -> code.setDefault(5).comment("what it costs").rename("cost"));
			op.addConstraint("t", primaryKey("id").named("pk_t"));
			op.addConstraint("t", unique("cost").named("uq_cost"));
			op.addConstraint("t", check("cost > 0").named("ck_cost"));
			op.addConstraint("t",
					foreignKey("parent_id").named("fk_parent")
						.references("parent", "id")
						.onDelete(ForeignKeyAction.CASCADE));
			op.renameConstraint("t", "ck_cost", "ck_price");
			op.dropConstraint("t", "uq_cost");
			op.createIndex("ix_cost", "t", "cost");
			op.renameIndex("ix_cost", "t", "ix_price");
			op.dropIndex("ix_price", "t");
			op.alterColumn("t", "id", (id) -> id.type(bigInteger()).setAutoIncrement((count) -> count.start(10)));
			op.dropColumn("t", "first", Removal.IF_EXISTS);
			op.commentOnTable("t", "things");
			op.renameTable("t", "thing");
			op.execute("INSERT INTO thing (parent_id) VALUES (:parent)", Map.of("parent", 1));
		});
		assertThat(jdbc.sql("SELECT id, cost FROM thing ORDER BY id").query().listOfRows())
			.extracting((row) -> List.copyOf(row.values()))
			.containsExactly(List.of(1L, 7), List.of(2L, 8), List.of(10L, 5));
	}

	@ParameterizedTest
	@ValueSource(strings = { REGULAR, POSTGRESQL })
	void objectsBesideTheTablesComeAndGo(String mode) {
		JdbcClient jdbc = upgraded(mode, (op) -> {
			op.createSchema("shop", Creation.IF_NOT_EXISTS);
			Operations shop = op.inSchema("shop");
			shop.createSequence("numbers", (count) -> count.start(5).increment(5));
			shop.restartSequence("numbers", 50);
			shop.createDomain("amount", numeric(8, 2), check("VALUE >= 0"));
			shop.createTable("item", column("id", integer()).defaultSql("NEXT VALUE FOR shop.numbers"),
					column("price", named("shop.amount")));
			shop.replaceView("cheap", "SELECT * FROM shop.item WHERE price < 1");
			shop.replaceView("cheap", "SELECT id FROM shop.item WHERE price < 2");
			shop.replaceMaterializedView("all_items", "SELECT * FROM shop.item");
			op.execute("INSERT INTO shop.item (price) VALUES (1.5)");
			shop.refreshMaterializedView("all_items");
			shop.dropMaterializedView("all_items");
		});
		assertThat(jdbc.sql("SELECT id FROM shop.cheap").query(Integer.class).list()).containsExactly(50);
		jdbc = upgraded(mode, (op) -> {
			op.createSequence("s");
			op.dropSequence("s");
			op.createDomain("d", integer());
			op.dropDomain("d");
			op.createSchema("other");
			op.dropSchema("other", Removal.CASCADE);
			op.createTable("t", column("id", integer()));
			op.dropTable("t", Removal.IF_EXISTS);
		});
		assertThat(jdbc.sql("SELECT count(*) FROM information_schema.sequences").query(Integer.class).single())
			.isZero();
	}

	@Test
	void whatH2DoesNotHaveIsRefusedWithTheWayOut() {
		assertRefused((op) -> op.createEnumType("state", "a"), "enum types");
		assertRefused((op) -> op.createIndex("t", index("ix").on(expression("lower(a)"))), "an index on an expression");
		assertRefused((op) -> op.createIndex("t", index("ix", "a").where("a > 1")), "an index on some rows");
		assertRefused((op) -> op.replaceTrigger("tr", "t", "CREATE TRIGGER"), "triggers of SQL");
		assertRefused((op) -> op.createExtension("x"), "extensions");
		assertRefused((op) -> op.enableRowSecurity("t"), "row-level security");
		assertRefused((op) -> op.dropConstraint("t", Label.of("c"), ConstraintType.EXCLUDE, Removal.CONCURRENTLY),
				"CONCURRENTLY for a constraint");
	}

	private void assertRefused(Consumer<Operations> upgrade, String what) {
		assertThatException().isThrownBy(() -> upgraded(REGULAR, upgrade))
			.havingCause()
			.isInstanceOf(UnsupportedOperationByDialectException.class)
			.withMessageContaining("h2 does not have " + what);
	}

	private JdbcClient upgraded(String mode, Consumer<Operations> upgrade) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + mode);
		Migrator.builder(dataSource)
			.source(TestRevisions.of(TestRevisions.revision("a").upgrade(upgrade)))
			.build()
			.upgrade();
		return JdbcClient.create(dataSource);
	}

}
