package dev.migrate.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How our own tables are created and filled in this database. */
public interface BookkeepingTables {

	/**
	 * Return the statement that creates the version table in the form that Alembic knows.
	 * @param table the qualified and quoted name
	 * @param primaryKey the quoted name of its primary key
	 * @param idLength the longest revision id
	 */
	String createVersionTable(String table, String primaryKey, int idLength);

	/** Return the statement that creates the history table. */
	String createHistoryTable(String table, int idLength);

	/**
	 * Return the statement that creates the journal of statements.
	 * @param table the qualified and quoted name
	 * @param primaryKey the quoted name of its primary key
	 * @param idLength the longest revision id
	 */
	default String createJournalTable(String table, String primaryKey, int idLength) {
		return """
				CREATE TABLE %1$s (
				  revision varchar(%2$d) NOT NULL,
				  direction varchar(16) NOT NULL,
				  operation integer NOT NULL,
				  statement integer NOT NULL,
				  statements integer NOT NULL,
				  operation_hash varchar(64) NOT NULL,
				  summary varchar(1000) NOT NULL,
				  sql_text varchar(1000) NOT NULL,
				  state varchar(16) NOT NULL,
				  decidable integer NOT NULL,
				  run_id varchar(36) NOT NULL,
				  changed_at %3$s NOT NULL,
				  note varchar(1000) NOT NULL,
				  CONSTRAINT %4$s PRIMARY KEY (revision, direction, operation, statement)
				)""".formatted(table, idLength, timestampType(), primaryKey);
	}

	/**
	 * Return whether a user may have the right to read our tables, and not to change
	 * them.
	 */
	default boolean havePrivileges() {
		return true;
	}

	/**
	 * Return the statement that creates the table of backfills, unless it is there.
	 * @param table the qualified and quoted name
	 * @param primaryKey the quoted name of its primary key
	 * @param idLength the longest revision id
	 */
	default String createBackfillTable(String table, String primaryKey, int idLength) {
		return """
				CREATE TABLE IF NOT EXISTS %1$s (
				  name varchar(128) NOT NULL,
				  revision varchar(%2$d) NOT NULL,
				  table_schema varchar(128),
				  table_name varchar(128) NOT NULL,
				  assignments %4$s NOT NULL,
				  row_condition %4$s,
				  key_columns %4$s NOT NULL,
				  smallest_batch integer NOT NULL,
				  largest_batch integer NOT NULL,
				  rest_percent integer NOT NULL,
				  throttle_query %4$s,
				  background integer NOT NULL,
				  state varchar(16) NOT NULL,
				  key_cursor %4$s,
				  pass integer NOT NULL,
				  batch_size integer NOT NULL,
				  rows_done bigint NOT NULL,
				  rows_visited bigint NOT NULL,
				  rows_estimated bigint NOT NULL,
				  worked_ms bigint NOT NULL,
				  attempts integer NOT NULL,
				  error %4$s,
				  registered_at %3$s NOT NULL,
				  changed_at %3$s NOT NULL,
				  CONSTRAINT %5$s PRIMARY KEY (name)
				)""".formatted(table, idLength, timestampType(), textType(), primaryKey);
	}

	/**
	 * Return the statement that creates the table of running applications, unless it is
	 * there.
	 * @param table the qualified and quoted name
	 * @param primaryKey the quoted name of its primary key
	 */
	default String createNodeTable(String table, String primaryKey) {
		return """
				CREATE TABLE IF NOT EXISTS %1$s (
				  instance varchar(36) NOT NULL,
				  application %3$s NOT NULL,
				  process %3$s NOT NULL,
				  heads %3$s NOT NULL,
				  first_seen %2$s NOT NULL,
				  last_seen %2$s NOT NULL,
				  CONSTRAINT %4$s PRIMARY KEY (instance)
				)""".formatted(table, timestampType(), textType(), primaryKey);
	}

	/** Return the type of texts of any length. */
	default String textType() {
		return "text";
	}

	/** Return the type of points in time. */
	String timestampType();

	/** Return a point in time as it is bound to a parameter. */
	Object timestamp(Instant instant);

	/** Return the point in time that a column of a row holds, if it holds one. */
	Optional<Instant> timestamp(ResultSet row, String column) throws SQLException;

}
