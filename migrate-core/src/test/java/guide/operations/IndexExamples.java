package guide.operations;

import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;

import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.indexOn;
import static dev.migrate.schema.Definitions.key;

class IndexExamples {

	void createIndex(Operations op) {
		op.createIndex("orders_customer_day", "orders", "customer_id", "ordered");
	}

	void createIndexBack(Operations op) {
		op.dropIndex("orders_customer_day", "orders");
	}

	void createIndexWithoutAName(Operations op) {
		op.createIndex("orders", indexOn("customer_id", "ordered").asUnique());
	}

	void createIndexWithoutANameBack(Operations op) {
		op.dropIndex("ix_orders_customer_id_ordered", "orders");
	}

	void createIndexOnAnExpression(Operations op) {
		op.createIndex("customer", index("customer_email_lower").on(expression("lower(email)")).asUnique());
	}

	void createIndexOnAnExpressionBack(Operations op) {
		op.dropIndex("customer_email_lower", "customer", Removal.IF_EXISTS);
	}

	void createIndexInOrder(Operations op) {
		op.createIndex("orders", index("orders_recent").on(key("ordered").descending(), key("quantity").ascending()),
				Creation.IF_NOT_EXISTS);
	}

	void createIndexInOrderBack(Operations op) {
		op.dropIndex("orders_recent", "orders");
	}

	void createIndexOnSomeRows(Operations op) {
		op.createIndex("orders", index("orders_large", "ordered").where("quantity > 10"));
	}

	void createIndexOnSomeRowsBack(Operations op) {
		op.dropIndex("orders_large", "orders");
	}

	void createIndexInDetail(Operations op) {
		op.createIndex("orders",
				index("orders_recent").on(key("ordered").nullsLast(), key("quantity").nullsFirst())
					.include("product_id")
					.with("fillfactor=80"));
		op.createIndex("customer",
				index("customer_name_prefix").on(key("name").operatorClass("text_pattern_ops"))
					.using("btree")
					.tablespace("pg_default"));
	}

	void createIndexInDetailBack(Operations op) {
		op.dropIndex("customer_name_prefix", "customer");
		op.dropIndex("orders_recent", "orders");
	}

	@Example(since = 15)
	void createIndexWithOneNull(Operations op) {
		op.createIndex("customer", index("customer_email_once", "email").asUnique().nullsNotDistinct());
	}

	void createIndexWithOneNullBack(Operations op) {
		op.dropIndex("customer_email_once", "customer");
	}

	@Example(transactional = false)
	void createIndexConcurrently(Operations op) {
		op.createIndex("orders", index("orders_product", "product_id"), Creation.CONCURRENTLY);
	}

	void createIndexConcurrentlyBack(Operations op) {
		op.dropIndex("orders_product", "orders", Removal.CONCURRENTLY);
	}

	void createIndexInMariaDb(Operations op) {
		op.createIndex("customer", index("customer_name_start").on(key("name").prefix(10)));
	}

	void renameIndex(Operations op) {
		op.renameIndex("orders_ordered", "orders", "orders_day");
	}

	void renameIndexBack(Operations op) {
		op.renameIndex("orders_day", "orders", "orders_ordered");
	}

}
