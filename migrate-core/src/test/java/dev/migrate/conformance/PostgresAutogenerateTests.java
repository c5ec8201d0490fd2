package dev.migrate.conformance;

import java.util.List;
import java.util.Map;

import dev.migrate.dialect.postgresql.PostgresDialect;
import org.junit.jupiter.api.Test;

class PostgresAutogenerateTests extends AutogenerateTests {

	PostgresAutogenerateTests() {
		super(new PostgresDialect(), Map.of());
	}

	@Override
	EmptyDatabase database() {
		return PostgresConformanceDatabase.create();
	}

	@Test
	void columnsThatAForeignKeyHoldsBecomeOfAnotherType() throws Exception {
		bothWays(List.of("CREATE TABLE p (id boolean PRIMARY KEY, n int UNIQUE)",
				"CREATE TABLE k (id boolean CONSTRAINT f REFERENCES p (id), n int CONSTRAINT g REFERENCES p (n))"),
				List.of("CREATE TABLE p (id smallint PRIMARY KEY, n bigint UNIQUE)",
						"CREATE TABLE k (id smallint CONSTRAINT f REFERENCES p (id), n bigint CONSTRAINT g REFERENCES p (n))"));
	}

	@Test
	void whatIsComputedOfAColumnFollowsItsType() throws Exception {
		bothWays(
				List.of("CREATE TABLE t (a int, b bigint GENERATED ALWAYS AS (a + 1) STORED UNIQUE,"
						+ " c int GENERATED ALWAYS AS (a + 2) STORED)"),
				List.of("CREATE TABLE t (a smallint, b bigint GENERATED ALWAYS AS (a + 1) STORED UNIQUE)"));
	}

	@Test
	void tablesThatGoLetKeysGoFirst() throws Exception {
		bothWays(
				List.of("CREATE TABLE p (id int CONSTRAINT i PRIMARY KEY, n int CONSTRAINT u UNIQUE)",
						"CREATE TABLE k (n int CONSTRAINT f REFERENCES p (n))"),
				List.of("CREATE TABLE p (id int CONSTRAINT i PRIMARY KEY)"));
	}

	@Test
	void aKeyThatAForeignKeyNeedsIsReplaced() throws Exception {
		bothWays(
				List.of("CREATE TABLE p (n int NOT NULL CONSTRAINT u UNIQUE)",
						"CREATE TABLE k (n int CONSTRAINT f REFERENCES p (n))"),
				List.of("CREATE TABLE p (n int CONSTRAINT i PRIMARY KEY)",
						"CREATE TABLE k (n int CONSTRAINT f REFERENCES p (n))"));
	}

	@Test
	void viewsMakeWayForATypeWithoutAValue() throws Exception {
		bothWays(
				List.of("CREATE TYPE state AS ENUM ('a', 'b')", "CREATE TABLE t (s state)",
						"CREATE VIEW v AS SELECT s FROM t"),
				List.of("CREATE TYPE state AS ENUM ('a')", "CREATE TABLE t (s state)",
						"CREATE VIEW v AS SELECT s FROM t"));
	}

	@Test
	void timesBecomeOfAnyOtherKind() throws Exception {
		bothWays(List.of("CREATE TABLE t (a date, b timestamp, c time, d timetz, e timestamptz)"),
				List.of("CREATE TABLE t (a timetz, b timetz, c date, d timestamp, e timetz)"));
	}

}
