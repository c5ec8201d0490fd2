package dev.migrate.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;

class H2Tables implements BookkeepingTables {

	@Override
	public String createVersionTable(String table, String primaryKey, int idLength) {
		return "CREATE TABLE %s (version_num VARCHAR(%d) NOT NULL, CONSTRAINT %s PRIMARY KEY (version_num))"
			.formatted(table, idLength, primaryKey);
	}

	@Override
	public String createHistoryTable(String table, int idLength) {
		return """
				CREATE TABLE %s (
				  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				  run_id VARCHAR(36) NOT NULL,
				  revision VARCHAR(%d) NOT NULL,
				  direction VARCHAR(16) NOT NULL,
				  outcome VARCHAR(16) NOT NULL,
				  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
				  finished_at TIMESTAMP WITH TIME ZONE,
				  message VARCHAR NOT NULL,
				  parents VARCHAR NOT NULL,
				  statements INTEGER NOT NULL,
				  statement_hash VARCHAR(64) NOT NULL,
				  applied_digest VARCHAR(64) NOT NULL,
				  database_user VARCHAR NOT NULL,
				  os_user VARCHAR NOT NULL,
				  host VARCHAR NOT NULL,
				  application VARCHAR NOT NULL,
				  application_version VARCHAR NOT NULL,
				  error VARCHAR,
				  downgrade_script VARCHAR
				)""".formatted(table, idLength);
	}

	@Override
	public String textType() {
		return "VARCHAR";
	}

	@Override
	public String timestampType() {
		return "TIMESTAMP WITH TIME ZONE";
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
