package com.example.revisions.billing;

import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

import org.springframework.stereotype.Component;

/** Is in no folder of revisions by default. */
@Component
@MigrationRevision(id = "b111", message = "create invoices")
public class CreateInvoices implements JavaRevision {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE TABLE invoices (id bigint)");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("DROP TABLE invoices");
	}

}
