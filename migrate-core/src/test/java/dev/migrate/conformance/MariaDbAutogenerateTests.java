package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.diff.Change;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Compares databases of MariaDB. */
class MariaDbAutogenerateTests extends AutogenerateTests {

	/**
	 * What is even better than recorded: JSON is a type here, whose check and collation
	 * go with it.
	 */
	private static final Map<String, String> BETTER = Map.of("type-json-is-longtext", "alterColumn t x [type]");

	MariaDbAutogenerateTests() {
		super(MariaDbDialect.ofMariaDb(), Map.of());
	}

	@Override
	EmptyDatabase database() {
		return MariaDbConformanceDatabase.create();
	}

	@Override
	RecordedDifferences expected(JsonNode recorded) {
		String better = BETTER.get(recorded.get("name").asString());
		return (better != null) ? new RecordedDifferences(new TreeSet<>(List.of(better))) : super.expected(recorded);
	}

	// A unique constraint is a unique index there, and is recorded as one.
	@Override
	RecordedDifferences differences(List<Change> changes) {
		TreeSet<String> lines = new TreeSet<>();
		super.differences(changes).lines()
			.forEach((line) -> lines.add(line.replaceFirst("^(add|remove)Unique ", "$1Index ")));
		return new RecordedDifferences(lines);
	}

	@Test
	void columnsThatAForeignKeyHoldsBecomeOfAnotherType() throws Exception {
		bothWays(
				List.of("CREATE TABLE p (id int PRIMARY KEY, c varchar(9) UNIQUE)",
						"CREATE TABLE k (id int, c varchar(9), CONSTRAINT f FOREIGN KEY (id) REFERENCES p (id)"
								+ " ON DELETE CASCADE, CONSTRAINT g FOREIGN KEY (c) REFERENCES p (c))"),
				List.of("CREATE TABLE p (id bigint PRIMARY KEY, c varchar(99) COLLATE utf8mb4_bin UNIQUE)",
						"CREATE TABLE k (id bigint, c varchar(99) COLLATE utf8mb4_bin, CONSTRAINT f FOREIGN KEY (id)"
								+ " REFERENCES p (id) ON DELETE CASCADE, CONSTRAINT g FOREIGN KEY (c) REFERENCES p (c))"));
	}

	@Test
	void keysThatAForeignKeyNeedsAreReplaced() throws Exception {
		bothWays(
				List.of("CREATE TABLE p (id int PRIMARY KEY, c int, d int, UNIQUE one (c))",
						"CREATE TABLE k (c int, d int, CONSTRAINT f FOREIGN KEY (c) REFERENCES p (c))"),
				List.of("CREATE TABLE p (id int PRIMARY KEY, c int, d int, UNIQUE two (c, d))",
						"CREATE TABLE k (c int, d int, KEY mine (c, d), CONSTRAINT f FOREIGN KEY (c) REFERENCES p (c))"));
	}

	@Test
	void aColumnThatCountsIsTheKeyAtAnyTime() throws Exception {
		bothWays(List.of("CREATE TABLE t (a int PRIMARY KEY)", "CREATE TABLE u (id int AUTO_INCREMENT PRIMARY KEY)"),
				List.of("CREATE TABLE t (a int NOT NULL, id bigint AUTO_INCREMENT PRIMARY KEY)",
						"CREATE TABLE u (id int AUTO_INCREMENT, b int, PRIMARY KEY (b, id), UNIQUE (id))"));
	}

	@Test
	void checksOfColumnsComeAndGo() throws Exception {
		bothWays(List.of("CREATE TABLE t (a int CHECK (a > 1), b int, c int CHECK (c > 1), d json)"),
				List.of("CREATE TABLE t (a int CHECK (a > 2), b int COMMENT 'it''s' CHECK (b > 1), c bigint,"
						+ " d json CHECK (d <> ''), CONSTRAINT e CHECK (a > c))"));
	}

	@Test
	void whatATextIsComparedByGoesWithItsType() throws Exception {
		bothWays(List
			.of("CREATE TABLE t (a json, b longtext, c enum('a') COLLATE utf8mb4_bin, d mediumtext COLLATE utf8mb4_bin)"),
				List.of("CREATE TABLE t (a longtext, b json, c enum('a', 'b'), d mediumtext) COMMENT 'x'"));
	}

	@Test
	void whatAColumnBecomesWhenItsRowChanges() throws Exception {
		bothWays(
				List.of("CREATE TABLE t (a datetime ON UPDATE current_timestamp(), b timestamp NULL,"
						+ " c datetime DEFAULT '2000-01-01' ON UPDATE now(), d timestamp(3) NOT NULL DEFAULT now(3))"),
				List.of("CREATE TABLE t (a datetime, b timestamp NULL DEFAULT now() ON UPDATE now(), c datetime,"
						+ " d timestamp(3) NOT NULL DEFAULT now(3) ON UPDATE now(3) COMMENT 'x')"));
	}

	@Test
	void everythingThatATableMayHaveIsMadeAndDropped() throws Exception {
		bothWays(List.of(), List.of("CREATE SEQUENCE s START WITH 5 INCREMENT BY 2",
				"CREATE TABLE p (a int DEFAULT nextval(s), b int AS (a + 1) STORED, c varchar(99) DEFAULT uuid(), d point NOT NULL,"
						+ " e binary(3) DEFAULT 'ab', f varchar(9) DEFAULT 'it''s \\\\', g set('x', 'y'), h int unsigned, i text"
						+ " COLLATE utf8mb4_bin DEFAULT ('x'), PRIMARY KEY (a), KEY k (c(3), b DESC), FULLTEXT l (i),"
						+ " SPATIAL m (d), KEY n (b) USING HASH, CONSTRAINT o CHECK (f <> 'x''y'))"
						+ " ENGINE=MyISAM COLLATE latin1_bin ROW_FORMAT=DYNAMIC COMMENT 'it''s \\\\'",
				"CREATE TABLE q (at date NOT NULL, n int, PRIMARY KEY (at, n)) PARTITION BY RANGE (year(at)) SUBPARTITION BY"
						+ " HASH (n) SUBPARTITIONS 2 (PARTITION x VALUES LESS THAN (2020), PARTITION y VALUES LESS THAN MAXVALUE)"));
	}

}
