package dev.migrate.conformance;

import java.util.Map;

import dev.migrate.dialect.postgresql.PostgresDialect;

class PostgresAutogenerateTests extends AutogenerateTests {

	PostgresAutogenerateTests() {
		super(new PostgresDialect(),
				Map.ofEntries(Map.entry("serial-key-to-bigserial", "a serial is changed by its sequence too"),
						Map.entry("serial-to-identity", "a serial is changed by its sequence too"),
						Map.entry("plain-key-to-serial", "a serial is changed by its sequence too"),
						Map.entry("fk-set-null-columns", "the columns of SET NULL are not known"),
						Map.entry("partition-only-in-target", "partitions are not known"),
						Map.entry("temporary-and-unlogged", "options of tables are not compared")));
	}

	@Override
	EmptyDatabase database() {
		return PostgresConformanceDatabase.create();
	}

}
