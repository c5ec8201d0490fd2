package dev.migrate.conformance;

import java.util.Map;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.postgresql.PostgresDialect;

/** Compares databases of PostgreSQL. */
class AutogenerateConformanceTests extends AutogenerateTests {

	/** What is not right yet, and why. */
	private static final Map<String, String> NOT_YET = Map.ofEntries(
			Map.entry("serial-key-to-bigserial", "a serial is changed by its sequence too"),
			Map.entry("serial-to-identity", "a serial is changed by its sequence too"),
			Map.entry("plain-key-to-serial", "a serial is changed by its sequence too"),
			Map.entry("fk-set-null-columns", "the columns of SET NULL are not known"),
			Map.entry("partition-only-in-target", "partitions are not known"),
			Map.entry("temporary-and-unlogged", "options of tables are not compared"));

	@Override
	Dialect dialect() {
		return new PostgresDialect();
	}

	@Override
	ConformanceDatabase create() {
		return PostgresConformanceDatabase.create();
	}

	@Override
	Map<String, String> notYet() {
		return NOT_YET;
	}

}
