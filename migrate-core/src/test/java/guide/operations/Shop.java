package guide.operations;

import dev.migrate.operation.Operations;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.unique;

/** The database that the examples begin with. */
final class Shop {

	private Shop() {
	}

	static void shop(Operations op) {
		op.createTable("customer", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("name", string(100)).notNull(), column("email", string(200)),
				unique("email").named("customer_email_key"));
		op.createTable("product", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("name", string(100)).notNull(), column("price", numeric(10, 2)).notNull());
		op.createTable("orders", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("customer_id", bigInteger()).notNull(), column("product_id", bigInteger()),
				column("quantity", integer()).notNull().defaultTo(1), column("ordered", date()),
				index("orders_ordered", "ordered"));
		op.replaceView("customer_name", "SELECT id, name FROM customer");
	}

}
