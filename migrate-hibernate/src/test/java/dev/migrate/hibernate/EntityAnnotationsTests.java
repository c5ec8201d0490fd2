package dev.migrate.hibernate;

import dev.migrate.autogenerate.Rename;
import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.hibernate.model.Renamed;
import dev.migrate.schema.ObjectName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntityAnnotationsTests {

	private final TargetSchema target = TestUnit.target(Renamed.Customer.class, Renamed.Ledger.class);

	@Test
	void tablesColumnsAndCollectionsMayHaveHadOtherNames() {
		ObjectName customers = ObjectName.of("customers");
		assertThat(this.target.renames()).containsExactlyInAnyOrder(Rename.table(customers, "clients"),
				Rename.column(customers, "id", "client_id"), Rename.column(customers, "name", "title"),
				Rename.column(customers, "city", "town"), Rename.column(customers, "group_id", "parent_id"),
				Rename.table(ObjectName.of("renamed$customer_tags"), "client_tags"));
	}

	@Test
	void whatIsNotMigratedIsKnownNevertheless() {
		assertThat(this.target.unmanaged()).containsExactlyInAnyOrder(ObjectName.of("ledger"),
				ObjectName.of("renamed$ledger_remarks"));
		assertThat(this.target.schema().tables()).extracting((table) -> table.name().name())
			.contains("ledger", "renamed$ledger_remarks");
	}

}
