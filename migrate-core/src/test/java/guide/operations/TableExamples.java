package guide.operations;

import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.schema.ForeignKeyAction;

import static dev.migrate.schema.Definitions.accessMethod;
import static dev.migrate.schema.Definitions.autoincrement;
import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.charset;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.collation;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.comment;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.engine;
import static dev.migrate.schema.Definitions.firstNumber;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.inherits;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.keyBlockSize;
import static dev.migrate.schema.Definitions.partitionBy;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.rowFormat;
import static dev.migrate.schema.Definitions.storage;
import static dev.migrate.schema.Definitions.strict;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.tablespace;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.schema.Definitions.unlogged;
import static dev.migrate.schema.Definitions.withoutRowid;

class TableExamples {

	void createTable(Operations op) {
		op.createTable("invoice", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("number", string(20)).notNull().unique(),
				column("customer_id", bigInteger()).notNull().references("customer").indexed(),
				column("cents", integer()).notNull().defaultTo(0).check("cents >= 0"),
				column("paid", date()).comment("the day the money came"), comment("what customers owe"));
	}

	void createTableBack(Operations op) {
		op.dropTable("invoice");
	}

	void createTableWithConstraints(Operations op) {
		op.createTable("parcel", column("order_id", bigInteger()), column("number", integer()),
				column("code", string(30)), primaryKey("order_id", "number"), unique("code").named("parcel_code"),
				check("number > 0").named("parcel_number_positive"),
				foreignKey("order_id").references("orders", "id").onDelete(ForeignKeyAction.CASCADE));
	}

	void createTableWithConstraintsBack(Operations op) {
		op.dropTable("parcel");
	}

	void createTableIfNotExists(Operations op) {
		op.createTableIfNotExists("setting", column("name", string(50)).primaryKey(), column("value", text()));
	}

	void createTableIfNotExistsBack(Operations op) {
		op.dropTable("setting", Removal.IF_EXISTS);
	}

	void dropTableWithItsViews(Operations op) {
		op.dropTable("customer", Removal.CASCADE);
	}

	void createTableUnlogged(Operations op) {
		op.createTable("session", column("id", string(40)).primaryKey(), unlogged(), storage("fillfactor=70"),
				accessMethod("heap"), tablespace("pg_default"));
	}

	void createTableUnloggedBack(Operations op) {
		op.dropTable("session");
	}

	@Example(only = "postgresql")
	void createTablePartitioned(Operations op) {
		op.createTable("visit", column("day", date()).notNull(), column("page", text()), partitionBy("RANGE (day)"));
	}

	void createTablePartitionedBack(Operations op) {
		op.dropTable("visit");
	}

	void createTableThatInherits(Operations op) {
		op.createTable("business_customer", column("tax_number", string(20)), inherits("customer"));
	}

	void createTableThatInheritsBack(Operations op) {
		op.dropTable("business_customer");
	}

	void createTableInMariaDb(Operations op) {
		op.createTable("page", column("id", bigInteger()).autoIncrement().primaryKey(), column("body", text()),
				engine("InnoDB"), charset("utf8mb4"), collation("utf8mb4_bin"), rowFormat("COMPRESSED"),
				keyBlockSize(8), firstNumber(1000));
	}

	void createTableInMariaDbBack(Operations op) {
		op.dropTable("page");
	}

	void createTableInSqlite(Operations op) {
		op.createTable("word", column("word", text()).primaryKey(), strict(), withoutRowid());
		op.createTable("ticket", column("number", bigInteger()).primaryKey(), autoincrement());
	}

	void createTableInSqliteBack(Operations op) {
		op.dropTable("ticket");
		op.dropTable("word");
	}

	void renameTable(Operations op) {
		op.renameTable("product", "article");
	}

	void renameTableBack(Operations op) {
		op.renameTable("article", "product");
	}

	void commentOnTable(Operations op) {
		op.commentOnTable("product", "what is for sale");
	}

	void commentOnTableBack(Operations op) {
		op.dropTableComment("product");
	}

	void alterTable(Operations op) {
		op.alterTable("orders",
				(orders) -> orders.addColumn(column("note", text()))
					.alterColumn("quantity", (quantity) -> quantity.type(bigInteger()).dropDefault())
					.addConstraint(check("quantity > 0").named("orders_quantity"))
					.createIndex(index("orders_note", "note"))
					.dropIndex("orders_ordered")
					.comment("what customers want"));
	}

	void alterTableBack(Operations op) {
		op.alterTable("orders",
				(orders) -> orders.dropColumn("note")
					.dropConstraint("orders_quantity")
					.alterColumn("quantity", (quantity) -> quantity.type(integer()).setDefault(1))
					.createIndex(index("orders_ordered").on(key("ordered"))));
		op.dropTableComment("orders");
	}

	void alterTableInMariaDb(Operations op) {
		op.alterTable("orders", (orders) -> orders.addColumn(column("note", text())).algorithm("INSTANT").lock("NONE"));
	}

	void addColumnAfterAnother(Operations op) {
		op.alterTable("orders",
				(orders) -> orders.addColumn(column("note", text()), ColumnPosition.after("product_id")));
	}

	void addColumnAfterAnotherBack(Operations op) {
		op.dropColumn("orders", "note");
	}

	void addColumnBeforeAnother(Operations op) {
		op.alterTable("orders", (orders) -> orders.addColumn(column("paid", date()), ColumnPosition.before("ordered")));
	}

	void addColumnBeforeAnotherBack(Operations op) {
		op.dropColumn("orders", "paid");
	}

	void alterTableInSqlite(Operations op) {
		op.alterTable("orders", (orders) -> orders.columnOrder("id", "ordered").rebuild());
		op.alterTable("orders",
				(orders) -> orders.addColumn(column("note", text()), ColumnPosition.after("ordered")).rebuild());
	}

}
