package guide.revisions;

import java.util.Map;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

@MigrationRevision(id = "8a4be6f01c55", downRevisions = "3f9c21d0a7b4", message = "Add the customer's e-mail",
		created = "2026-11-21T11:40:00Z")
class AddCustomerEmail implements JavaRevision {

	@Override
	public void upgrade(Operations op) {
		op.execute("ALTER TABLE customer ADD COLUMN email text");
		op.execute("UPDATE customer SET email = name WHERE name LIKE :pattern", Map.of("pattern", "%@%"));
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE customer DROP COLUMN email");
	}

}
