package db.revisions;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

@MigrationRevision(id = "c55e0fa58518", downRevisions = "03a0abb22c5a", message = "store the total of an order",
		created = "2026-06-08")
class StoreOrderTotals implements JavaRevision {

	@Override
	public void upgrade(Operations op) {
		op.execute("ALTER TABLE orders ADD COLUMN total numeric(12, 2) NOT NULL DEFAULT 0");
		op.execute("""
				UPDATE orders SET total = lines.total
				FROM (SELECT order_id, sum(quantity * unit_price) AS total FROM order_lines GROUP BY order_id) AS lines
				WHERE lines.order_id = orders.id""");
		op.execute("ALTER TABLE orders ALTER COLUMN total DROP DEFAULT");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE orders DROP COLUMN total");
	}

}
