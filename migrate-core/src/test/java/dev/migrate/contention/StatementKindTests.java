package dev.migrate.contention;

import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementKindTests {

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE a ADD b int", "alter table a add constraint c check (b > 0) not valid",
			"DROP INDEX a_b", "CREATE INDEX a_b ON a (b)", "CREATE TABLE a (id int)", "/* why */ TRUNCATE a",
			"CREATE VIEW concurrently_seen AS SELECT 1", "COMMENT ON TABLE a IS 'VALIDATE CONCURRENTLY'",
			"CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ CREATE TABLE t AS SELECT 1 $$" })
	void changesOfTheSchemaAreShort(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.SHORT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX CONCURRENTLY a_b ON a (b)", "REINDEX TABLE CONCURRENTLY a",
			"ALTER TABLE a VALIDATE CONSTRAINT c", "REFRESH MATERIALIZED VIEW v",
			"CREATE MATERIALIZED VIEW v AS SELECT 1", "CREATE TABLE b AS SELECT * FROM a", "UPDATE a SET b = 1",
			"INSERT INTO a VALUES (1)", "DELETE FROM a", "VACUUM a", "DO $$ BEGIN END $$", "CALL fill()" })
	void statementsThatLetOthersPassOrFillTablesAreLong(String sql) {
		assertThat(kind(sql)).isEqualTo(StatementKind.LONG);
	}

	private StatementKind kind(String sql) {
		return StatementKind.of(StatementWords.of(SqlFlavor.POSTGRESQL, sql));
	}

}
