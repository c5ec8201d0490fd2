package guide.operations;

import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Policy;
import dev.migrate.operation.Removal;
import dev.migrate.schema.DefaultValue;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.partitionBy;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;

class ObjectExamples {

	void createSchema(Operations op) {
		op.createSchema("archive", Creation.IF_NOT_EXISTS);
	}

	void createSchemaBack(Operations op) {
		op.dropSchema("archive", Removal.IF_EXISTS, Removal.CASCADE);
	}

	void createEnumType(Operations op) {
		op.createEnumType("size", "small", "large");
		op.createEnumTypeIfNotExists("color", "red", "blue");
	}

	void createEnumTypeBack(Operations op) {
		op.dropType("color", Removal.IF_EXISTS);
		op.dropType("size");
	}

	void addEnumValueBefore(Operations op) {
		op.createEnumType("size", "small", "large");
	}

	void addEnumValue(Operations op) {
		op.addEnumValue("size", "huge");
		op.addEnumValueBefore("size", "tiny", "small", Creation.IF_NOT_EXISTS);
		op.addEnumValueAfter("size", "medium", "small");
		op.renameEnumValue("size", "large", "big");
	}

	void removeEnumValueBefore(Operations op) {
		op.createEnumType("size", "small", "medium", "large");
	}

	void removeEnumValue(Operations op) {
		op.removeEnumValue("size", "medium");
	}

	void removeEnumValueBack(Operations op) {
		op.addEnumValueAfter("size", "medium", "small");
	}

	void createDomain(Operations op) {
		op.createDomain("email", string(200), check("value LIKE '%@%'"));
		op.createDomain("country", string(2), false, new DefaultValue.Literal("de"));
	}

	void createDomainBack(Operations op) {
		op.dropDomain("country");
		op.dropDomain("email", Removal.IF_EXISTS);
	}

	void createSequence(Operations op) {
		op.createSequence("ticket");
		op.createSequence("invoice_number",
				(numbers) -> numbers.start(1000).increment(5).minValue(1000).maxValue(9999).cache(10).cycle());
	}

	void createSequenceBack(Operations op) {
		op.dropSequence("invoice_number");
		op.dropSequence("ticket", Removal.IF_EXISTS);
	}

	void alterSequenceBefore(Operations op) {
		op.createSequence("ticket");
	}

	void alterSequence(Operations op) {
		op.alterSequence("ticket", (numbers) -> numbers.increment(10));
		op.restartSequence("ticket", 5000);
	}

	void alterSequenceBack(Operations op) {
		op.alterSequence("ticket", (numbers) -> numbers.increment(1));
	}

	void replaceView(Operations op) {
		op.replaceView("customer_name", "SELECT id, upper(name) AS name, email FROM customer");
	}

	void replaceViewBack(Operations op) {
		op.restoreView("customer_name");
	}

	void dropView(Operations op) {
		op.dropView("customer_name");
	}

	void dropViewBack(Operations op) {
		op.restoreView("customer_name");
	}

	void restoreView(Operations op) {
		op.dropView("customer_name");
		op.alterColumn("customer", "name", (name) -> name.type(text()));
		op.restoreView("customer_name");
	}

	void restoreViewBack(Operations op) {
		op.dropView("customer_name");
		op.alterColumn("customer", "name", (name) -> name.type(string(100)));
		op.restoreView("customer_name");
	}

	@Example(only = "postgresql")
	void replaceMaterializedView(Operations op) {
		op.replaceMaterializedView("demand",
				"SELECT product_id, sum(quantity) AS quantity FROM orders GROUP BY product_id");
	}

	void replaceMaterializedViewBack(Operations op) {
		op.restoreMaterializedView("demand");
	}

	void refreshMaterializedViewBefore(Operations op) {
		op.replaceMaterializedView("demand",
				"SELECT product_id, sum(quantity) AS quantity FROM orders GROUP BY product_id");
		op.execute("CREATE UNIQUE INDEX ON demand (product_id)");
	}

	@Example(only = "postgresql")
	void refreshMaterializedView(Operations op) {
		op.refreshMaterializedView("demand");
		op.refreshMaterializedViewConcurrently("demand");
		op.dropMaterializedView("demand");
	}

	@Example(only = "postgresql")
	void replaceFunction(Operations op) {
		op.replaceFunction("gross", "numeric", """
				CREATE OR REPLACE FUNCTION gross(net numeric) RETURNS numeric LANGUAGE sql
				AS 'SELECT net * 1.19'
				""");
	}

	void replaceFunctionBack(Operations op) {
		op.restoreFunction("gross", "numeric");
	}

	void dropFunctionBefore(Operations op) {
		replaceFunction(op);
	}

	@Example(only = "mariadb")
	void replaceFunctionInMariaDb(Operations op) {
		op.replaceFunction("gross", "decimal(10, 2)", """
				CREATE OR REPLACE FUNCTION gross(net decimal(10, 2)) RETURNS decimal(10, 2) DETERMINISTIC
				RETURN net * 1.19
				""");
	}

	void replaceFunctionInMariaDbBack(Operations op) {
		op.restoreFunction("gross", "decimal(10, 2)");
	}

	@Example(only = "postgresql")
	void dropFunction(Operations op) {
		op.dropFunction("gross", "numeric");
	}

	void dropFunctionBack(Operations op) {
		op.restoreFunction("gross", "numeric");
	}

	@Example(only = "postgresql")
	void replaceProcedure(Operations op) {
		op.replaceProcedure("forget", "bigint", """
				CREATE OR REPLACE PROCEDURE forget(who bigint) LANGUAGE sql
				AS 'DELETE FROM customer WHERE id = who'
				""");
	}

	void replaceProcedureBack(Operations op) {
		op.restoreProcedure("forget", "bigint");
	}

	void dropProcedureBefore(Operations op) {
		replaceProcedure(op);
	}

	@Example(only = "postgresql")
	void dropProcedure(Operations op) {
		op.dropProcedure("forget", "bigint");
	}

	@Example(only = "postgresql")
	void replaceTrigger(Operations op) {
		op.replaceTrigger("skip_unchanged", "product", """
				CREATE TRIGGER skip_unchanged BEFORE UPDATE ON product
				FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()
				""");
	}

	void replaceTriggerBack(Operations op) {
		op.restoreTrigger("skip_unchanged", "product");
	}

	void dropTriggerBefore(Operations op) {
		replaceTrigger(op);
	}

	@Example(only = "mariadb")
	void replaceTriggerInMariaDb(Operations op) {
		op.replaceTrigger("tidy_name", "product", """
				CREATE OR REPLACE TRIGGER tidy_name BEFORE UPDATE ON product
				FOR EACH ROW SET NEW.name = trim(NEW.name)
				""");
	}

	void replaceTriggerInMariaDbBack(Operations op) {
		op.restoreTrigger("tidy_name", "product");
	}

	@Example(only = "sqlite")
	void replaceTriggerInSqlite(Operations op) {
		op.replaceTrigger("tidy_name", "product", """
				CREATE TRIGGER tidy_name AFTER INSERT ON product
				BEGIN UPDATE product SET name = trim(name) WHERE id = NEW.id; END
				""");
	}

	void replaceTriggerInSqliteBack(Operations op) {
		op.restoreTrigger("tidy_name", "product");
	}

	@Example(only = "postgresql")
	void dropTrigger(Operations op) {
		op.dropTrigger("skip_unchanged", "product");
	}

	void dropTriggerBack(Operations op) {
		op.restoreTrigger("skip_unchanged", "product");
	}

	void createExtension(Operations op) {
		op.createExtension("pg_trgm", Creation.IF_NOT_EXISTS);
	}

	void createExtensionBack(Operations op) {
		op.dropExtension("pg_trgm");
	}

	@Example(only = "postgresql")
	void createPolicy(Operations op) {
		op.enableRowSecurity("orders");
		op.forceRowSecurity("customer");
		op.createPolicy("orders",
				Policy.of("own_orders")
					.forCommand("SELECT")
					.to("pg_monitor", "PUBLIC")
					.using("customer_id = current_setting('shop.customer')::bigint"));
		op.createPolicy("orders", Policy.of("few").restrictive().withCheck("quantity < 100"));
	}

	void createPolicyBack(Operations op) {
		op.dropPolicy("orders", "few");
		op.dropPolicy("orders", "own_orders", Removal.IF_EXISTS);
		op.disableRowSecurity("customer");
		op.disableRowSecurity("orders");
	}

	void grant(Operations op) {
		op.grant("SELECT, UPDATE", "product", "PUBLIC");
	}

	void revokeBefore(Operations op) {
		grant(op);
	}

	void revoke(Operations op) {
		op.revoke("UPDATE", "product", "PUBLIC");
	}

	void createPartitionBefore(Operations op) {
		op.createTable("visit", column("day", date()).notNull(), partitionBy("RANGE (day)"));
	}

	@Example(only = "postgresql")
	void createPartition(Operations op) {
		op.createPartition("visit_2026", "visit", "FROM ('2026-01-01') TO ('2027-01-01')");
		op.createPartition("visit_other", "visit", "DEFAULT");
	}

	void createPartitionBack(Operations op) {
		op.dropTable("visit_other");
		op.dropTable("visit_2026");
	}

	void attachPartitionBefore(Operations op) {
		createPartitionBefore(op);
		op.createTable("visit_2025", column("day", date()).notNull());
	}

	@Example(only = "postgresql")
	void attachPartition(Operations op) {
		op.attachPartition("visit", "visit_2025", "FROM ('2025-01-01') TO ('2026-01-01')");
	}

	void attachPartitionBack(Operations op) {
		op.detachPartition("visit", "visit_2025");
	}

	void detachPartitionBefore(Operations op) {
		createPartitionBefore(op);
		op.createPartition("visit_2026", "visit", "FROM ('2026-01-01') TO ('2027-01-01')");
	}

	@Example(since = 14, transactional = false, only = "postgresql")
	void detachPartition(Operations op) {
		op.detachPartitionConcurrently("visit", "visit_2026");
	}

}
