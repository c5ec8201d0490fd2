package guide.backfills;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

@MigrationRevision(id = "c41d", downRevisions = "b30c", transactional = false,
		nothingToUndo = "the column goes with b30c")
class FillTotals implements JavaRevision {

	@Override
	public void upgrade(Operations op) {
		op.backfill("orders_total", "orders",
				(backfill) -> backfill.set("total = quantity * price").where("total IS NULL"));
	}

}
