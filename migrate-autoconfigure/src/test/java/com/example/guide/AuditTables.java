package com.example.guide;

import java.util.List;

import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.text;

// tag::tables[]
class AuditTables implements SchemaTarget {

	@Override
	public String name() {
		return "the audit tables";
	}

	@Override
	public TargetSchema schema() {
		return TargetSchema.of(Schema.EMPTY.tables(List.of(Table.of(ObjectName.of("audit"),
				List.of(column("id", bigInteger()).primaryKey(), column("what", text()).notNull())))));
	}

}
// end::tables[]
