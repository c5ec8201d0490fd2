package guide.readme;

import java.util.Map;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;

@MigrationRevision(id = "2b7c", downRevisions = "1f0a", message = "give customers a number")
class NumberCustomers implements JavaRevision {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("customers", column("number", bigInteger()));
		op.execute("UPDATE customers SET number = :first + id", Map.of("first", 10_000));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("customers", "number");
	}

}
