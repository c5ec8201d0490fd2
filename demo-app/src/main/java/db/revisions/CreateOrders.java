package db.revisions;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

@MigrationRevision(id = "56bff87e8b1e", downRevisions = "7ca71219784c", message = "create orders and their lines",
		created = "2026-03-04")
class CreateOrders implements JavaRevision {

	@Override
	public void upgrade(Operations op) {
		op.execute("""
				CREATE TABLE orders (
					id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
					customer_id bigint NOT NULL REFERENCES customers,
					placed_at timestamptz NOT NULL,
					status order_status NOT NULL
				)""");
		op.execute("""
				CREATE TABLE order_lines (
					id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
					order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
					product_id bigint NOT NULL REFERENCES products,
					quantity integer NOT NULL CHECK (quantity > 0),
					unit_price numeric(12, 2) NOT NULL
				)""");
		op.execute("CREATE INDEX order_lines_order ON order_lines (order_id)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE order_lines");
		op.execute("DROP TABLE orders");
	}

}
