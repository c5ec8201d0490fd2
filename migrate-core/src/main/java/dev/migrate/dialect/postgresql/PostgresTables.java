package dev.migrate.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;

class PostgresTables implements BookkeepingTables {

	@Override
	public String createVersionTable(String table, String primaryKey, int idLength) {
		return "CREATE TABLE %s (version_num varchar(%d) NOT NULL, CONSTRAINT %s PRIMARY KEY (version_num))"
			.formatted(table, idLength, primaryKey);
	}

	@Override
	public String createHistoryTable(String table, int idLength) {
		return """
				CREATE TABLE %s (
				  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				  run_id varchar(36) NOT NULL,
				  revision varchar(%d) NOT NULL,
				  direction varchar(16) NOT NULL,
				  outcome varchar(16) NOT NULL,
				  started_at timestamptz NOT NULL,
				  finished_at timestamptz,
				  message text NOT NULL,
				  parents text NOT NULL,
				  statements integer NOT NULL,
				  statement_hash varchar(64) NOT NULL,
				  applied_digest varchar(64) NOT NULL,
				  database_user text NOT NULL,
				  os_user text NOT NULL,
				  host text NOT NULL,
				  application text NOT NULL,
				  application_version text NOT NULL,
				  error text,
				  downgrade_script text
				)""".formatted(table, idLength);
	}

	@Override
	public String timestampType() {
		return "timestamptz";
	}

	@Override
	public Object timestamp(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	@Override
	public Optional<Instant> timestamp(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
