package guide.operations;

import java.util.Map;

import dev.migrate.operation.Operations;
import dev.migrate.operation.Rows;
import dev.migrate.schema.ForeignKeyAction;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.comment;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.timestampWithTimeZone;
import static dev.migrate.schema.Definitions.unique;

/** Each has its counterpart for Alembic in a file of its name. */
class RealMigrations {

	void tablesOfAFeature(Operations op) {
		op.createTable("invoice", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("customer_id", bigInteger()).notNull().references("customer", "id").indexed(),
				column("number", string(20)).notNull().unique(), column("total", numeric(10, 2)).notNull(),
				column("created", timestampWithTimeZone()).notNull().defaultSql("CURRENT_TIMESTAMP"),
				check("total >= 0").named("invoice_total"), comment("what customers owe"));
		op.createTable("payment", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("invoice_id", bigInteger()).notNull(), column("method", string(10)).notNull(),
				foreignKey("invoice_id").references("invoice", "id").onDelete(ForeignKeyAction.CASCADE),
				unique("invoice_id", "method").named("payment_once"));
	}

	void tablesOfAFeatureBack(Operations op) {
		op.dropTable("payment");
		op.dropTable("invoice");
	}

	void requiredColumnForOldRows(Operations op) {
		op.addColumn("customer", column("country", string(2)).indexed().comment("where the customer lives"));
		op.execute("UPDATE customer SET country = :home", Map.of("home", "de"));
		op.alterColumn("customer", "country", (country) -> country.setNotNull());
	}

	void requiredColumnForOldRowsBack(Operations op) {
		op.alterTable("customer", (customer) -> customer.dropIndex("ix_customer_country").dropColumn("country"));
	}

	void columnOfAnEnumType(Operations op) {
		op.addColumn("orders",
				column("state", enumeration("order_state", "new", "paid", "sent")).notNull().defaultTo("new"));
	}

	void columnOfAnEnumTypeBack(Operations op) {
		op.dropColumn("orders", "state");
		op.dropType("order_state");
	}

	void anotherQueryForAView(Operations op) {
		op.replaceView("customer_name", "SELECT id, lower(name) AS name, email FROM customer WHERE email IS NOT NULL");
	}

	void anotherQueryForAViewBack(Operations op) {
		op.restoreView("customer_name");
	}

	void tableToReferToWithItsFirstRows(Operations op) {
		op.createTable("category", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("name", string(50)).notNull().unique());
		op.bulkInsert("category", Rows.of("name").row("Tea").row("Coffee").row("Other"));
		op.addColumn("product", column("category_id", bigInteger()).indexed()
			.references("category", "id", (key) -> key.named("product_category")));
		op.execute("UPDATE product SET category_id = (SELECT id FROM category WHERE name = 'Other')");
		op.alterColumn("product", "category_id", (category) -> category.setNotNull());
	}

	void tableToReferToWithItsFirstRowsBack(Operations op) {
		op.dropConstraint("product", "product_category");
		op.dropIndex("ix_product_category_id", "product");
		op.dropColumn("product", "category_id");
		op.dropTable("category");
	}

}
