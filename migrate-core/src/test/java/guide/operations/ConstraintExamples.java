package guide.operations;

import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Label;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.exclude;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.name;
import static dev.migrate.schema.Definitions.named;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.schema.Definitions.with;

class ConstraintExamples {

	void addPrimaryKeyBefore(Operations op) {
		op.createTable("rating", column("customer_id", bigInteger()).notNull(),
				column("product_id", bigInteger()).notNull(), column("stars", integer()));
	}

	void addPrimaryKey(Operations op) {
		op.addConstraint("rating", primaryKey("customer_id", "product_id").named("rating_key"));
	}

	void addPrimaryKeyBack(Operations op) {
		op.dropConstraint("rating", Label.of("rating_key"), ConstraintType.PRIMARY_KEY);
	}

	void addPrimaryKeyInDetailBefore(Operations op) {
		addPrimaryKeyBefore(op);
	}

	void addPrimaryKeyInDetail(Operations op) {
		op.addConstraint("rating",
				primaryKey("customer_id", "product_id").named("rating_key").include("stars").notDeferrable());
	}

	void addPrimaryKeyInDetailBack(Operations op) {
		op.dropConstraint("rating", "rating_key");
	}

	void addUnique(Operations op) {
		op.addConstraint("product", unique("name").named("product_name"));
	}

	void addUniqueBack(Operations op) {
		op.dropConstraint("product", "product_name");
	}

	void addUniqueInDetail(Operations op) {
		op.addConstraint("product", unique("name").named("product_name").include("price").deferrable());
	}

	void addUniqueInDetailBack(Operations op) {
		op.dropConstraint("product", "product_name", Removal.IF_EXISTS);
	}

	@Example(since = 15)
	void addUniqueWithOneNull(Operations op) {
		op.addConstraint("orders", unique("customer_id", "ordered").named("orders_once_a_day").nullsNotDistinct());
	}

	void addUniqueWithOneNullBack(Operations op) {
		op.dropConstraint("orders", "orders_once_a_day");
	}

	void addUniqueUsingAnIndexBefore(Operations op) {
		op.createIndex("product", index("product_name", "name").asUnique());
	}

	void addUniqueUsingAnIndex(Operations op) {
		op.addConstraint("product", unique().usingIndex("product_name").named("product_name_key"));
	}

	void addUniqueInSqlite(Operations op) {
		op.addConstraint("product", unique("name").named("product_name").onConflict("REPLACE"));
	}

	void addForeignKeyBefore(Operations op) {
		op.createIndex("orders_customer_id", "orders", "customer_id");
	}

	void addForeignKey(Operations op) {
		op.addConstraint("orders",
				foreignKey("customer_id").named("orders_customer")
					.references("customer", "id")
					.onDelete(ForeignKeyAction.CASCADE)
					.onUpdate(ForeignKeyAction.RESTRICT));
	}

	void addForeignKeyBack(Operations op) {
		op.dropConstraint("orders", "orders_customer");
	}

	void addForeignKeyInDetail(Operations op) {
		op.addConstraint("orders",
				foreignKey("customer_id").named("orders_customer")
					.references("customer", "id")
					.match("FULL")
					.onDelete(ForeignKeyAction.SET_DEFAULT)
					.onUpdate(ForeignKeyAction.NO_ACTION)
					.initiallyDeferred());
	}

	void addForeignKeyInDetailBack(Operations op) {
		op.dropConstraint("orders", "orders_customer");
	}

	@Example(since = 15)
	void addForeignKeyThatLosesSomeColumns(Operations op) {
		op.addConstraint("orders",
				foreignKey("product_id").named("orders_product")
					.references("product", "id")
					.onDeleteSetNull("product_id"));
	}

	void addForeignKeyThatLosesSomeColumnsBack(Operations op) {
		op.dropConstraint("orders", "orders_product");
	}

	void addForeignKeyUnchecked(Operations op) {
		op.addConstraint("orders",
				foreignKey("product_id").named("orders_product").references(name("public", "product")).notValid());
		op.validateConstraint("orders", "orders_product");
	}

	void addForeignKeyUncheckedBack(Operations op) {
		op.dropConstraint("orders", "orders_product");
	}

	void addCheck(Operations op) {
		op.addConstraint("orders", check("quantity > 0").named("orders_quantity"));
	}

	void addCheckBack(Operations op) {
		op.dropConstraint("orders", "orders_quantity");
	}

	void addCheckUnchecked(Operations op) {
		op.addConstraint("orders", check("quantity > 0").named("orders_quantity").notValid());
	}

	void addCheckUncheckedBack(Operations op) {
		op.dropConstraint("orders", "orders_quantity");
	}

	void addExcludeBefore(Operations op) {
		op.createTable("rent", column("product_id", named("int4range")), column("begins", date()),
				column("ends", date()));
	}

	@Example(only = "postgresql")
	void addExclude(Operations op) {
		op.addConstraint("rent",
				exclude(with(key("product_id"), "&&"), with(expression("daterange(begins, ends)"), "&&"))
					.named("rent_once")
					.using("gist")
					.where("ends IS NOT NULL")
					.deferrable());
	}

	void addExcludeBack(Operations op) {
		op.dropConstraint("rent", "rent_once");
	}

	void addCheckOfAColumn(Operations op) {
		op.addConstraint("orders", check("quantity > 0").ofColumn("quantity").named("orders_some"));
	}

	void addCheckOfAColumnBack(Operations op) {
		op.dropConstraint("orders", "orders_some");
	}

	void renameConstraint(Operations op) {
		op.renameConstraint("customer", "customer_email_key", "customer_email_once");
	}

	void renameConstraintBack(Operations op) {
		op.renameConstraint("customer", "customer_email_once", "customer_email_key");
	}

}
