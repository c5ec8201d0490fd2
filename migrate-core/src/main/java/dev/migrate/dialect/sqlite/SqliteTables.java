package dev.migrate.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;

class SqliteTables implements BookkeepingTables {

	@Override
	public String createVersionTable(String table, String primaryKey, int idLength) {
		return "CREATE TABLE %s (version_num VARCHAR(%d) NOT NULL, CONSTRAINT %s PRIMARY KEY (version_num))"
			.formatted(table, idLength, primaryKey);
	}

	@Override
	public String createHistoryTable(String table, int idLength) {
		return """
				CREATE TABLE %s (
				  id INTEGER PRIMARY KEY,
				  run_id VARCHAR(36) NOT NULL,
				  revision VARCHAR(%d) NOT NULL,
				  direction VARCHAR(16) NOT NULL,
				  outcome VARCHAR(16) NOT NULL,
				  started_at TEXT NOT NULL,
				  finished_at TEXT,
				  message TEXT NOT NULL,
				  parents TEXT NOT NULL,
				  statements INTEGER NOT NULL,
				  statement_hash VARCHAR(64) NOT NULL,
				  applied_digest VARCHAR(64) NOT NULL,
				  database_user TEXT NOT NULL,
				  os_user TEXT NOT NULL,
				  host TEXT NOT NULL,
				  application TEXT NOT NULL,
				  application_version TEXT NOT NULL,
				  error TEXT,
				  downgrade_script TEXT
				)""".formatted(table, idLength);
	}

	@Override
	public boolean havePrivileges() {
		return false;
	}

	@Override
	public String timestampType() {
		return "TEXT";
	}

	@Override
	public Object timestamp(Instant instant) {
		return instant.toString();
	}

	@Override
	public Optional<Instant> timestamp(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).map(Instant::parse);
	}

}
