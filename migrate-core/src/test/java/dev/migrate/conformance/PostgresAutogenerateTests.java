package dev.migrate.conformance;

import java.util.Map;

import dev.migrate.dialect.postgresql.PostgresDialect;

class PostgresAutogenerateTests extends AutogenerateTests {

	PostgresAutogenerateTests() {
		super(new PostgresDialect(), Map.of());
	}

	@Override
	EmptyDatabase database() {
		return PostgresConformanceDatabase.create();
	}

}
