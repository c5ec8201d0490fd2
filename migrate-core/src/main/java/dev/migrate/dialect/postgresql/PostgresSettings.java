package dev.migrate.dialect.postgresql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a revision may leave behind in the settings of a session, and the next one must
 * not meet. All of them fit into the last statement of a revision; what PostgreSQL itself
 * knows of changed settings, {@code pg_settings}, would take it a millisecond each time.
 */
final class PostgresSettings {

	// In the order in which they are restored. Who the session is comes first: it decides
	// what else may be set, and a new authorization resets the role.
	private static final List<String> NAMES = List.of("session_authorization", "role", "search_path",
			// how long, and what with
			"lock_timeout", "statement_timeout", "transaction_timeout", "idle_in_transaction_session_timeout",
			"idle_session_timeout", "deadlock_timeout", "client_connection_check_interval", "tcp_keepalives_idle",
			"tcp_keepalives_interval", "tcp_keepalives_count", "work_mem", "maintenance_work_mem",
			"max_parallel_maintenance_workers", "max_parallel_workers_per_gather",
			// transactions
			"default_transaction_isolation", "default_transaction_read_only", "default_transaction_deferrable",
			"synchronous_commit",
			// what takes effect
			"session_replication_role", "row_security", "event_triggers", "check_function_bodies",
			// how text is read and written
			"TimeZone", "DateStyle", "IntervalStyle", "standard_conforming_strings", "backslash_quote",
			"escape_string_warning", "array_nulls", "transform_null_equals", "quote_all_identifiers", "bytea_output",
			"extra_float_digits", "xmloption", "xmlbinary", "lc_monetary", "lc_numeric", "lc_time",
			"default_text_search_config",
			// where things are kept
			"default_tablespace", "temp_tablespaces", "default_table_access_method", "default_toast_compression",
			// plans
			"enable_seqscan", "enable_indexscan", "enable_bitmapscan", "enable_nestloop", "enable_hashjoin",
			"enable_mergejoin", "enable_sort", "enable_hashagg", "random_page_cost", "constraint_exclusion",
			"plan_cache_mode", "jit",
			// messages
			"application_name", "client_min_messages");

	/** The expression for their values; older servers don't have all of them. */
	static final String STATE = NAMES.stream()
		.map((name) -> "current_setting('" + name + "', true)")
		.collect(Collectors.joining(", ", "CAST(ARRAY[", "] AS text)"));

	/** The statement that goes back to such values and touches only what differs. */
	static final String RESTORE = "SELECT set_config(name, value, false) FROM unnest(CAST('{" + String.join(",", NAMES)
			+ "}' AS text[]), CAST(? AS text[])) AS s(name, value) WHERE value IS DISTINCT FROM current_setting(name, true)";

	private PostgresSettings() {
	}

}
