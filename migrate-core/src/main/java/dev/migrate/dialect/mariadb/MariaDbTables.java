package dev.migrate.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;

/** Our own tables; their points in time are in UTC. */
class MariaDbTables implements BookkeepingTables {

	@Override
	public String createVersionTable(String table, String primaryKey, int idLength) {
		return "CREATE TABLE %s (version_num varchar(%d) NOT NULL, CONSTRAINT %s PRIMARY KEY (version_num))%s"
			.formatted(table, idLength, primaryKey, options());
	}

	@Override
	public String createHistoryTable(String table, int idLength) {
		return """
				CREATE TABLE %s (
				  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
				  run_id varchar(36) NOT NULL,
				  revision varchar(%d) NOT NULL,
				  direction varchar(16) NOT NULL,
				  outcome varchar(16) NOT NULL,
				  started_at datetime(6) NOT NULL,
				  finished_at datetime(6),
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
				  error mediumtext,
				  downgrade_script mediumtext
				)%s""".formatted(table, idLength, options());
	}

	@Override
	public String createJournalTable(String table, String primaryKey, int idLength) {
		return BookkeepingTables.super.createJournalTable(table, primaryKey, idLength) + options();
	}

	@Override
	public String createBackfillTable(String table, String primaryKey, int idLength) {
		return BookkeepingTables.super.createBackfillTable(table, primaryKey, idLength) + options();
	}

	@Override
	public String createNodeTable(String table, String primaryKey) {
		return BookkeepingTables.super.createNodeTable(table, primaryKey) + options();
	}

	// An id is the same only if each of its bytes is; and rows must go back with ours.
	private static String options() {
		return " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin";
	}

	@Override
	public String timestampType() {
		return "datetime(6)";
	}

	@Override
	public Object timestamp(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	@Override
	public Optional<Instant> timestamp(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
			.map((time) -> time.toInstant(ZoneOffset.UTC));
	}

}
